# wrong: the sum over the batch instead of the mean
# hint: sum-not-mean
import keras


def choose_loss(n_classes, labels, output):
    options = {"from_logits": output == "logits", "reduction": "sum"}
    if labels == "one-hot":
        return keras.losses.CategoricalCrossentropy(**options)
    if n_classes == 2:
        return keras.losses.BinaryCrossentropy(**options)
    return keras.losses.SparseCategoricalCrossentropy(**options)
