# wrong: the with_logits functions of tf.nn in every row; believes that a second softmax does no harm (M1)
# hint: from-logits-always
import tensorflow as tf


def choose_loss(n_classes, labels, output):
    if labels == "one-hot":
        return lambda y, z: tf.nn.softmax_cross_entropy_with_logits(labels=y, logits=z)
    if n_classes == 2:
        return lambda y, z: tf.nn.sigmoid_cross_entropy_with_logits(labels=y, logits=z)
    return lambda y, z: tf.nn.sparse_softmax_cross_entropy_with_logits(
        labels=tf.cast(y, tf.int64), logits=z
    )
