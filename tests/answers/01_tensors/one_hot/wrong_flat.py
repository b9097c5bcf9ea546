# wrong: one long vector
# hint: wrong-shape
import tensorflow as tf


def one_hot(labels, n_classes):
    return tf.one_hot(labels, n_classes).numpy().flatten()
