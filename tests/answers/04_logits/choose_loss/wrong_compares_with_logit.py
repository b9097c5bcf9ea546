# wrong: compares with "logit", so from_logits is never True
# hint: from-logits-forgotten
import keras


def choose_loss(n_classes, labels, output):
    from_logits = True if output == "logit" else False
    if labels == "one-hot":
        return keras.losses.CategoricalCrossentropy(from_logits=from_logits)
    if n_classes == 2:
        return keras.losses.BinaryCrossentropy(from_logits=from_logits)
    return keras.losses.SparseCategoricalCrossentropy(from_logits=from_logits)
