# wrong: a coin for each example, thrown once: about n_validation, not exactly
# hint: drawn-by-coin
import numpy as np
import tensorflow as tf


def split_dataset(dataset, n_validation):
    n = len(list(dataset))
    held = tf.constant(np.random.random(n) < n_validation / n)
    numbered = dataset.enumerate()
    validation = numbered.filter(lambda i, pair: held[i]).map(lambda i, pair: pair)
    return numbered.filter(lambda i, pair: ~held[i]).map(lambda i, pair: pair), validation
