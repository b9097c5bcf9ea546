# wrong: one-hot labels are zeros and ones, so binary cross-entropy for ten units too
# hint: binary-for-many-classes
import keras


def choose_loss(n_classes, labels, output):
    from_logits = output == "logits"
    if n_classes == 10 and labels == "integer":
        return keras.losses.SparseCategoricalCrossentropy(from_logits=from_logits)
    if n_classes == 2 and labels == "one-hot":
        return keras.losses.CategoricalCrossentropy(from_logits=from_logits)
    return keras.losses.BinaryCrossentropy(from_logits=from_logits)
