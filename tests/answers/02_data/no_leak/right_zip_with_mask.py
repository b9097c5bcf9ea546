# right: zipped with a drawn column of True and False
import random

import tensorflow as tf


def split_dataset(dataset, n_validation):
    n = len(list(dataset))
    held = [True] * n_validation + [False] * (n - n_validation)
    random.shuffle(held)
    marked = tf.data.Dataset.zip((dataset, tf.data.Dataset.from_tensor_slices(held)))
    train = marked.filter(lambda pair, is_held: ~is_held).map(lambda pair, _: pair)
    validation = marked.filter(lambda pair, is_held: is_held).map(lambda pair, _: pair)
    return train, validation
