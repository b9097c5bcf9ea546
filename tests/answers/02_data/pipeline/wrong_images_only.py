# wrong: images without labels
# hint: images-only
import tensorflow as tf


def training_pipeline(images, labels, batch_size):
    x = images.astype("float32") / 255
    dataset = tf.data.Dataset.from_tensor_slices(x).shuffle(len(images))
    return dataset.batch(batch_size).prefetch(tf.data.AUTOTUNE)
