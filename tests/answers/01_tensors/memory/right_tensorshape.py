# right: TensorShape counts the numbers
import tensorflow as tf


def memory_in_bytes(shape, dtype):
    n_numbers = tf.TensorShape(shape).num_elements()
    return int(n_numbers) * tf.dtypes.as_dtype(dtype).size
