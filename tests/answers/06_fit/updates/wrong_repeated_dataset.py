# wrong: repeats before it makes batches, so that batches mix two epochs
# hint: batches-run-on
import tensorflow as tf


def number_of_updates(n_examples, batch_size, epochs, validation_split):
    n_train = int(n_examples * (1 - validation_split))
    dataset = tf.data.Dataset.range(n_train).repeat(epochs).batch(batch_size)
    return int(dataset.cardinality())
