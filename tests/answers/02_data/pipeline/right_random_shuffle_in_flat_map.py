# right: tf.random.shuffle of all positions inside flat_map, once an epoch
import tensorflow as tf


def training_pipeline(images, labels, batch_size):
    n = len(images)

    def epoch(_):
        order = tf.random.shuffle(tf.range(n))
        x = tf.cast(tf.gather(images, order), tf.float32) / 255
        return tf.data.Dataset.from_tensor_slices((x, tf.gather(labels, order)))

    return tf.data.Dataset.range(1).flat_map(epoch).batch(batch_size).prefetch(1)
