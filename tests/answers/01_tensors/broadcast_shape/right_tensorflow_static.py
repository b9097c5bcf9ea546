# right: tf.broadcast_static_shape
import tensorflow as tf


def broadcast_shape(first, second):
    try:
        shape = tf.broadcast_static_shape(tf.TensorShape(first), tf.TensorShape(second))
    except ValueError:
        return None
    return tuple(shape.as_list())
