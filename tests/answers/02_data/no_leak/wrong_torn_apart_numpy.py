# wrong: another permutation for the labels
# hint: labels-torn-off
import numpy as np
import tensorflow as tf


def split_dataset(dataset, n_validation):
    pairs = list(dataset.as_numpy_iterator())
    x = np.random.permutation(np.array([pair[0] for pair in pairs]))
    y = np.random.permutation(np.array([pair[1] for pair in pairs]))
    pairs = tf.data.Dataset.from_tensor_slices((x, y))
    return pairs.skip(n_validation), pairs.take(n_validation)
