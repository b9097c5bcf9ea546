# wrong: only the first batch
# hint: wrong-type
import tensorflow as tf


def training_pipeline(images, labels, batch_size):
    x = images.astype("float32") / 255
    dataset = tf.data.Dataset.from_tensor_slices((x, labels)).shuffle(len(images))
    return next(iter(dataset.batch(batch_size)))
