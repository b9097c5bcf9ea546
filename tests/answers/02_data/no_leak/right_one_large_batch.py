# right: one batch of everything, drawn positions, tf.gather
import tensorflow as tf


def split_dataset(dataset, n_validation):
    x, y = next(iter(dataset.batch(1_000_000)))
    order = tf.random.shuffle(tf.range(tf.shape(y)[0]))
    parts = []
    for positions in (order[n_validation:], order[:n_validation]):
        pair = (tf.gather(x, positions), tf.gather(y, positions))
        parts.append(tf.data.Dataset.from_tensor_slices(pair))
    return tuple(parts)
