# right: lets tf.data count the batches
import math

import tensorflow as tf


def number_of_updates(n_examples, batch_size, epochs, validation_split):
    n_train = math.floor(n_examples * (1 - validation_split))
    batches = tf.data.Dataset.range(n_train).batch(batch_size)
    return int(batches.cardinality()) * epochs
