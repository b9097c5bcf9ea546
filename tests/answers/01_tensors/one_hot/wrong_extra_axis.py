# wrong: tf.one_hot of a column gives (n, 1, K)
# hint: wrong-shape
import tensorflow as tf


def one_hot(labels, n_classes):
    return tf.one_hot(labels[:, None], n_classes).numpy()
