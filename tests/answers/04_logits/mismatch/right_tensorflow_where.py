# right: TensorFlow throughout: tf.nn.softmax, reduce_any, tf.where
import tensorflow as tf


def mismatched_rows(logits, probabilities):
    logits = tf.cast(logits, tf.float64)
    probabilities = tf.cast(probabilities, tf.float64)
    gap = tf.abs(tf.nn.softmax(logits) - probabilities)
    wrong = tf.reduce_any(gap > 0.001, axis=1)
    return tf.reshape(tf.where(wrong), [-1]).numpy().tolist()
