# wrong: each place is filled by any example: some come twice, some never
# hint: classes-sampled
import tensorflow as tf


def training_pipeline(images, labels, batch_size):
    n = len(images)
    x, y = tf.constant(images), tf.constant(labels)

    def draw(_):
        i = tf.random.uniform((), 0, n, dtype=tf.int32)
        return tf.cast(x[i], tf.float32) / 255, y[i]

    return tf.data.Dataset.range(n).map(draw).batch(batch_size).prefetch(1)
