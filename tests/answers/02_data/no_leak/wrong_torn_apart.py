# wrong: images and labels shuffled apart
# hint: labels-torn-off
import tensorflow as tf


def split_dataset(dataset, n_validation):
    x = dataset.map(lambda x, y: x).shuffle(10_000, reshuffle_each_iteration=False)
    y = dataset.map(lambda x, y: y).shuffle(10_000, reshuffle_each_iteration=False)
    pairs = tf.data.Dataset.zip((x, y))
    return pairs.skip(n_validation), pairs.take(n_validation)
