# wrong: the same subtraction in TensorFlow
# hint: broadcast-n-by-n
import tensorflow as tf


def mean_squared_error(predictions, targets):
    errors = tf.cast(predictions, tf.float64) - tf.cast(targets, tf.float64)
    return float(tf.reduce_mean(tf.square(errors)))
