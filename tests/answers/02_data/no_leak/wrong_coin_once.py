# wrong: a coin for each example, thrown once: about n_validation, not exactly
# hint: drawn-by-coin
import numpy as np
import tensorflow as tf


def split_dataset(dataset, n_validation):
    x, y = (np.array(column) for column in zip(*dataset.as_numpy_iterator(), strict=True))
    held = np.random.random(len(y)) < n_validation / len(y)
    make = tf.data.Dataset.from_tensor_slices
    return make((x[~held], y[~held])), make((x[held], y[held]))
