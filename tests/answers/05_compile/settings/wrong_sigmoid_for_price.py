# wrong: a sigmoid in every layer with one unit, the price too
# hint: price-between-0-and-1
import keras


def settings(task):
    table = {
        "price": (1, "sigmoid", "mse"),
        "spam": (1, None, keras.losses.BinaryCrossentropy(from_logits=True)),
        "digit": (10, None, keras.losses.SparseCategoricalCrossentropy(from_logits=True)),
        "digit one-hot": (10, "softmax", "categorical_crossentropy"),
        "tags": (5, "sigmoid", "binary_crossentropy"),
    }
    units, activation, loss = table[task]
    return {"units": units, "activation": activation, "loss": loss}
