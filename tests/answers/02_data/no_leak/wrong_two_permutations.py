# wrong: materialised, but each part from its own permutation
# hint: both-reshuffled-apart
import numpy as np
import tensorflow as tf


def split_dataset(dataset, n_validation):
    x, y = (np.array(values) for values in zip(*dataset.as_numpy_iterator(), strict=True))
    rest = np.random.permutation(len(y))[n_validation:]
    held = np.random.permutation(len(y))[:n_validation]
    train = tf.data.Dataset.from_tensor_slices((x[rest], y[rest]))
    return train, tf.data.Dataset.from_tensor_slices((x[held], y[held]))
