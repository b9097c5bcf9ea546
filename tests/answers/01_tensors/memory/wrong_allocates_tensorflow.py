# wrong: makes the tensor in TensorFlow
# hint: allocates
import tensorflow as tf


def memory_in_bytes(shape, dtype):
    return tf.zeros(shape, dtype=dtype).numpy().nbytes
