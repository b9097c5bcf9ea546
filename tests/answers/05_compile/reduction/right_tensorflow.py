# right: TensorFlow's functions, turned into Python numbers at the end
import tensorflow as tf


def reduce_losses(losses, sample_weight, reduction):
    values = tf.constant(losses, dtype=tf.float64)
    weights = tf.ones_like(values)
    if sample_weight is not None:
        weights = tf.constant(sample_weight, dtype=tf.float64)
    values = values * weights
    if reduction is None or reduction == "none":
        return values.numpy()
    if reduction == "sum":
        return float(tf.reduce_sum(values))
    if reduction == "mean_with_sample_weight":
        return float(tf.reduce_sum(values) / tf.reduce_sum(weights))
    return float(tf.reduce_mean(values))
