# wrong: two classes, so binary cross-entropy, although the logits of two units share one softmax
# hint: two-classes-always-binary
import keras


def choose_loss(n_classes, labels, output):
    from_logits = output == "logits"
    if n_classes == 2:
        return keras.losses.BinaryCrossentropy(from_logits=from_logits)
    if labels == "integer":
        return keras.losses.SparseCategoricalCrossentropy(from_logits=from_logits)
    return keras.losses.CategoricalCrossentropy(from_logits=from_logits)
