# right: chooses the class first, makes the object in the last line
import keras


def choose_loss(n_classes, labels, output):
    """Choose a class for the labels, then say whether it gets logits."""
    if labels == "one-hot":
        loss_class = keras.losses.CategoricalCrossentropy
    else:
        loss_class = (
            keras.losses.BinaryCrossentropy
            if n_classes == 2
            else keras.losses.SparseCategoricalCrossentropy
        )
    return loss_class(from_logits={"logits": True, "probabilities": False}[output])
