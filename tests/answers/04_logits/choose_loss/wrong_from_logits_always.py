# wrong: from_logits=True in every row, "because it is more stable" (M1)
# hint: from-logits-always
import keras


def choose_loss(n_classes, labels, output):
    if labels == "one-hot":
        return keras.losses.CategoricalCrossentropy(from_logits=True)
    if n_classes == 2:
        return keras.losses.BinaryCrossentropy(from_logits=True)
    return keras.losses.SparseCategoricalCrossentropy(from_logits=True)
