# right: a chain of ifs, one loss object for each branch
import keras


def choose_loss(n_classes, labels, output):
    from_logits = output == "logits"
    if n_classes == 2 and labels == "integer":
        return keras.losses.BinaryCrossentropy(from_logits=from_logits)
    elif labels == "integer":
        return keras.losses.SparseCategoricalCrossentropy(from_logits=from_logits)
    else:
        return keras.losses.CategoricalCrossentropy(from_logits=from_logits)
