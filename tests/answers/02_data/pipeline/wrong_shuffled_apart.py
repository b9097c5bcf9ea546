# wrong: images and labels each shuffled for themselves
# hint: labels-torn-off
import tensorflow as tf


def training_pipeline(images, labels, batch_size):
    x = tf.data.Dataset.from_tensor_slices(images.astype("float32") / 255)
    y = tf.data.Dataset.from_tensor_slices(labels)
    x, y = x.shuffle(len(images)), y.shuffle(len(labels))
    return tf.data.Dataset.zip((x, y)).batch(batch_size).prefetch(tf.data.AUTOTUNE)
