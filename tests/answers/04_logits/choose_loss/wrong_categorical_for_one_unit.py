# wrong: categorical cross-entropy for one unit: the softmax of one number is always 1 (M5)
# hint: softmax-for-one-unit
import keras


def choose_loss(n_classes, labels, output):
    from_logits = output == "logits"
    if n_classes == 10 and labels == "integer":
        return keras.losses.SparseCategoricalCrossentropy(from_logits=from_logits)
    return keras.losses.CategoricalCrossentropy(from_logits=from_logits)
