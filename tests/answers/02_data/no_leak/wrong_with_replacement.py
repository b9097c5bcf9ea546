# wrong: np.random.choice puts back: examples twice in validation
# hint: with-replacement
import numpy as np
import tensorflow as tf


def split_dataset(dataset, n_validation):
    x, y = (np.array(values) for values in zip(*dataset.as_numpy_iterator(), strict=True))
    held = np.random.choice(len(y), n_validation)
    rest = np.setdiff1d(np.arange(len(y)), held)
    train = tf.data.Dataset.from_tensor_slices((x[rest], y[rest]))
    return train, tf.data.Dataset.from_tensor_slices((x[held], y[held]))
