# wrong: a tensor
# hint: wrong-type
import tensorflow as tf


def binary_accuracy(logits, labels):
    predicted = tf.cast(tf.reshape(logits, [-1]) >= 0, tf.int64)
    matches = tf.equal(predicted, tf.cast(labels, tf.int64))
    return tf.reduce_mean(tf.cast(matches, tf.float32))
