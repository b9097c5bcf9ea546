# wrong: every k-th example: no chance in it
# hint: every-kth
import numpy as np
import tensorflow as tf


def split_dataset(dataset, n_validation):
    n = len(list(dataset))
    held = np.zeros(n, dtype=bool)
    held[np.linspace(0, n - 1, n_validation).round().astype(int)] = True
    held = tf.constant(held)
    numbered = dataset.enumerate()
    validation = numbered.filter(lambda i, pair: held[i]).map(lambda i, pair: pair)
    return numbered.filter(lambda i, pair: ~held[i]).map(lambda i, pair: pair), validation
