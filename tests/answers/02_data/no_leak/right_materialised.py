# right: all examples in NumPy, one permutation, two new datasets
import numpy as np
import tensorflow as tf


def split_dataset(dataset, n_validation):
    pairs = list(dataset.as_numpy_iterator())
    x = np.array([pair[0] for pair in pairs])
    y = np.array([pair[1] for pair in pairs])
    order = np.random.permutation(len(pairs))
    held, rest = order[:n_validation], order[n_validation:]
    make = tf.data.Dataset.from_tensor_slices
    return make((x[rest], y[rest])), make((x[held], y[held]))
