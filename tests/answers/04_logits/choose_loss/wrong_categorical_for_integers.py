# wrong: the categorical loss for ten classes whatever the labels; believes Keras makes them one-hot (M7)
# hint: categorical-for-integers
import keras


def choose_loss(n_classes, labels, output):
    from_logits = output == "logits"
    if n_classes == 2 and labels == "integer":
        return keras.losses.BinaryCrossentropy(from_logits=from_logits)
    return keras.losses.CategoricalCrossentropy(from_logits=from_logits)
