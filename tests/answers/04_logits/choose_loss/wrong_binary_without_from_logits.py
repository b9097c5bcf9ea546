# wrong: gives from_logits to the losses of many classes, but believes that binary cross-entropy needs none
# hint: from-logits-forgotten
import keras


def choose_loss(n_classes, labels, output):
    from_logits = output == "logits"
    if n_classes == 2 and labels == "integer":
        return "binary_crossentropy"
    if labels == "integer":
        return keras.losses.SparseCategoricalCrossentropy(from_logits=from_logits)
    return keras.losses.CategoricalCrossentropy(from_logits=from_logits)
