# wrong: the sparse loss for all that has more than one unit; believes it takes both kinds of labels (M8)
# hint: sparse-for-one-hot
import keras


def choose_loss(n_classes, labels, output):
    from_logits = output == "logits"
    if n_classes == 2 and labels == "integer":
        return keras.losses.BinaryCrossentropy(from_logits=from_logits)
    return keras.losses.SparseCategoricalCrossentropy(from_logits=from_logits)
