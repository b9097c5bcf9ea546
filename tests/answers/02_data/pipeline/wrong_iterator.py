# wrong: an iterator over one epoch
# hint: wrong-type
import tensorflow as tf


def training_pipeline(images, labels, batch_size):
    x = images.astype("float32") / 255
    dataset = tf.data.Dataset.from_tensor_slices((x, labels))
    return iter(dataset.shuffle(len(images)).batch(batch_size).prefetch(1))
