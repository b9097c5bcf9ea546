# wrong: gives a tensor
# hint: wrong-type
import tensorflow as tf


def mean_squared_error(predictions, targets):
    flat = tf.reshape(tf.cast(predictions, tf.float64), [-1])
    return tf.reduce_mean(tf.square(flat - tf.cast(targets, tf.float64)))
