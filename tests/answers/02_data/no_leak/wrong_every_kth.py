# wrong: every k-th example: no chance in it
# hint: every-kth
import numpy as np
import tensorflow as tf


def split_dataset(dataset, n_validation):
    x, y = (np.array(column) for column in zip(*dataset.as_numpy_iterator(), strict=True))
    held = np.zeros(len(y), dtype=bool)
    held[np.linspace(0, len(y) - 1, n_validation).round().astype(int)] = True
    make = tf.data.Dataset.from_tensor_slices
    return make((x[~held], y[~held])), make((x[held], y[held]))
