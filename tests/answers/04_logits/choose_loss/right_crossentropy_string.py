# right: the string "crossentropy", which compile resolves by the shapes, for all probabilities
import keras


def choose_loss(n_classes, labels, output):
    if output == "probabilities":
        return "crossentropy"
    if labels == "one-hot":
        return keras.losses.CategoricalCrossentropy(from_logits=True)
    if n_classes > 2:
        return keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    return keras.losses.BinaryCrossentropy(from_logits=True)
