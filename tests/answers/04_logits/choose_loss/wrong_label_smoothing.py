# wrong: label smoothing copied from a tutorial: no longer the plain cross-entropy
# hint: label-smoothing
import keras


def choose_loss(n_classes, labels, output):
    from_logits = output == "logits"
    if labels == "one-hot":
        return keras.losses.CategoricalCrossentropy(from_logits=from_logits, label_smoothing=0.1)
    if n_classes == 2:
        return keras.losses.BinaryCrossentropy(from_logits=from_logits, label_smoothing=0.1)
    return keras.losses.SparseCategoricalCrossentropy(from_logits=from_logits)
