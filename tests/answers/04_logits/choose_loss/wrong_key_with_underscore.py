# wrong: types "one_hot" where the statement says "one-hot": KeyError
# hint: raises
import keras


def choose_loss(n_classes, labels, output):
    kinds = {
        "integer": keras.losses.SparseCategoricalCrossentropy,
        "one_hot": keras.losses.CategoricalCrossentropy,
    }
    if n_classes == 2 and labels == "integer":
        return keras.losses.BinaryCrossentropy(from_logits=output == "logits")
    return kinds[labels](from_logits=output == "logits")
