# wrong: a hand-written binary cross-entropy for both two-class rows, a sigmoid for each unit
# hint: two-classes-always-binary
import keras
import tensorflow as tf


def choose_loss(n_classes, labels, output):
    def binary(y, p):
        y = tf.cast(y, tf.float32)
        if output == "logits":
            p = tf.sigmoid(p)
        p = tf.clip_by_value(p, 1e-7, 1 - 1e-7)
        return -tf.reduce_mean(y * tf.math.log(p) + (1 - y) * tf.math.log(1 - p))

    if n_classes == 2:
        return binary
    if labels == "integer":
        return keras.losses.SparseCategoricalCrossentropy(from_logits=output == "logits")
    return keras.losses.CategoricalCrossentropy(from_logits=output == "logits")
