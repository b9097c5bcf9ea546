# wrong: a TensorShape
# hint: wrong-type
import tensorflow as tf


def broadcast_shape(first, second):
    try:
        return tf.broadcast_static_shape(tf.TensorShape(first), tf.TensorShape(second))
    except ValueError:
        return None
