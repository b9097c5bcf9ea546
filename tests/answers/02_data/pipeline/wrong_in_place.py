# wrong: writes the scaled pixels into the array of the caller
# hint: changes-input
import tensorflow as tf


def training_pipeline(images, labels, batch_size):
    images[:] = images / 255
    x = images.astype("float32")
    dataset = tf.data.Dataset.from_tensor_slices((x, labels)).shuffle(len(images))
    return dataset.batch(batch_size).prefetch(tf.data.AUTOTUNE)
