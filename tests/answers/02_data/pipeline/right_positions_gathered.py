# right: only the positions are shuffled; a batch is gathered from the arrays
import tensorflow as tf


def training_pipeline(images, labels, batch_size):
    x, y = tf.constant(images), tf.constant(labels)

    def fetch(positions):
        return tf.cast(tf.gather(x, positions), "float32") / 255, tf.gather(y, positions)

    n = len(labels)
    return tf.data.Dataset.range(n).shuffle(n).batch(batch_size).map(fetch).prefetch(2)
