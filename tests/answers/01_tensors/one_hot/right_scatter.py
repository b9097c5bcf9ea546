# right: TensorFlow writes ones at (row, label)
import tensorflow as tf


def one_hot(labels, n_classes):
    rows = tf.range(len(labels))
    positions = tf.stack([rows, tf.cast(labels, tf.int32)], axis=1)
    ones = tf.ones(len(labels))
    return tf.scatter_nd(positions, ones, (len(labels), n_classes)).numpy()
