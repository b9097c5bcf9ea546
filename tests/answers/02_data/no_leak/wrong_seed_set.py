# wrong: M36: tf.random.set_seed does not stop the reshuffling
# hint: reshuffled-split
import tensorflow as tf


def split_dataset(dataset, n_validation):
    tf.random.set_seed(0)
    shuffled = dataset.shuffle(10_000)
    return shuffled.skip(n_validation), shuffled.take(n_validation)
