# wrong: tf.one_hot with axis=0
# hint: classes-in-rows
import tensorflow as tf


def one_hot(labels, n_classes):
    return tf.one_hot(labels, n_classes, axis=0).numpy()
