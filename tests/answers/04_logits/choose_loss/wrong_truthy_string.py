# wrong: hands the string on as from_logits; every string that is not empty counts as True
# hint: from-logits-always
import keras


def choose_loss(n_classes, labels, output):
    if labels == "one-hot":
        return keras.losses.CategoricalCrossentropy(from_logits=output)
    if n_classes == 2:
        return keras.losses.BinaryCrossentropy(from_logits=output)
    return keras.losses.SparseCategoricalCrossentropy(from_logits=output)
