# wrong: only the images are shuffled
# hint: labels-torn-off
import tensorflow as tf


def training_pipeline(images, labels, batch_size):
    x = tf.data.Dataset.from_tensor_slices(images).shuffle(len(images)).batch(batch_size)
    x = x.map(lambda image: tf.cast(image, tf.float32) / 255.0)
    y = tf.data.Dataset.from_tensor_slices(labels).batch(batch_size)
    return tf.data.Dataset.zip((x, y)).prefetch(tf.data.AUTOTUNE)
