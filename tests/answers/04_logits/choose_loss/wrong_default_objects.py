# wrong: loss objects with the default; believes that from_logits=False applies the softmax (M4)
# hint: from-logits-forgotten
import keras


def choose_loss(n_classes, labels, output):
    table = {
        (2, "integer"): keras.losses.BinaryCrossentropy(),
        (2, "one-hot"): keras.losses.CategoricalCrossentropy(),
        (10, "integer"): keras.losses.SparseCategoricalCrossentropy(),
        (10, "one-hot"): keras.losses.CategoricalCrossentropy(),
    }
    return table[n_classes, labels]
