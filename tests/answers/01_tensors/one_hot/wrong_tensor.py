# wrong: gives the tensor
# hint: wrong-type
import tensorflow as tf


def one_hot(labels, n_classes):
    return tf.one_hot(labels, n_classes)
