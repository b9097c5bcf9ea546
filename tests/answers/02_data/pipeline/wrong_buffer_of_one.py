# wrong: a buffer of one changes nothing
# hint: never-shuffled
import tensorflow as tf


def training_pipeline(images, labels, batch_size):
    x = images.astype("float32") / 255
    dataset = tf.data.Dataset.from_tensor_slices((x, labels))
    return dataset.shuffle(1).batch(batch_size).prefetch(tf.data.AUTOTUNE)
