# right: uses binary cross-entropy on two softmax units, which has the same value as the categorical one
import keras


def choose_loss(n_classes, labels, output):
    if n_classes == 2:
        if output == "probabilities":
            # Both columns of a row give -log(p of the true class), so does their mean.
            return keras.losses.BinaryCrossentropy()
        if labels == "integer":
            return keras.losses.BinaryCrossentropy(from_logits=True)
        return keras.losses.CategoricalCrossentropy(from_logits=True)
    if labels == "integer":
        return keras.losses.SparseCategoricalCrossentropy(from_logits=output == "logits")
    return keras.losses.CategoricalCrossentropy(from_logits=output == "logits")
