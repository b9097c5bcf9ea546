# wrong: hands the labels to tf.nn as they are; compile turns them into float32, which it refuses
# hint: raises
import keras
import tensorflow as tf


def choose_loss(n_classes, labels, output):
    if n_classes == 10 and labels == "integer" and output == "logits":
        return lambda y, z: tf.nn.sparse_softmax_cross_entropy_with_logits(labels=y, logits=z)
    if labels == "integer":
        if n_classes == 2:
            return keras.losses.BinaryCrossentropy(from_logits=output == "logits")
        return keras.losses.SparseCategoricalCrossentropy()
    return keras.losses.CategoricalCrossentropy(from_logits=output == "logits")
