# wrong: the sparse loss for one-hot labels and the categorical one for integers (M7, M8)
# hint: sparse-categorical-swapped
import keras


def choose_loss(n_classes, labels, output):
    from_logits = output == "logits"
    if n_classes == 2 and labels == "integer":
        return keras.losses.BinaryCrossentropy(from_logits=from_logits)
    if labels == "one-hot":  # one-hot rows are sparse: nearly all zeros
        return keras.losses.SparseCategoricalCrossentropy(from_logits=from_logits)
    return keras.losses.CategoricalCrossentropy(from_logits=from_logits)
