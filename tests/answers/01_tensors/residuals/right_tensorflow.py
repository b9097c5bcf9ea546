# right: TensorFlow
import tensorflow as tf


def mean_squared_error(predictions, targets):
    column = tf.reshape(tf.cast(targets, tf.float64), [-1, 1])
    return float(tf.reduce_mean(tf.square(tf.cast(predictions, tf.float64) - column)))
