# right: tf.as_dtype knows the size
import tensorflow as tf


def memory_in_bytes(shape, dtype):
    count = 1
    for length in shape:
        count = count * length
    return count * tf.as_dtype(dtype).size
