# wrong: M35: a buffer of ten
# hint: buffer-too-small
import tensorflow as tf


def training_pipeline(images, labels, batch_size):
    x = images.astype("float32") / 255
    dataset = tf.data.Dataset.from_tensor_slices((x, labels))
    return dataset.shuffle(10).batch(batch_size).prefetch(tf.data.AUTOTUNE)
