# right: a mask drawn once; enumerate and filter by it
import numpy as np
import tensorflow as tf


def split_dataset(dataset, n_validation):
    n = int(dataset.reduce(np.int64(0), lambda count, _: count + 1))
    mask = np.zeros(n, dtype=bool)
    mask[np.random.default_rng().choice(n, n_validation, replace=False)] = True
    mask = tf.constant(mask)
    numbered = dataset.enumerate()
    validation = numbered.filter(lambda i, pair: mask[i]).map(lambda i, pair: pair)
    train = numbered.filter(lambda i, pair: ~mask[i]).map(lambda i, pair: pair)
    return train, validation
