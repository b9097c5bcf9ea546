# wrong: a price is never negative, so ReLU
# hint: no-negative-price
import keras


def settings(task):
    table = {
        "price": (1, "relu", "mse"),
        "spam": (1, None, keras.losses.BinaryCrossentropy(from_logits=True)),
        "digit": (10, None, keras.losses.SparseCategoricalCrossentropy(from_logits=True)),
        "digit one-hot": (10, "softmax", "categorical_crossentropy"),
        "tags": (5, "sigmoid", "binary_crossentropy"),
    }
    units, activation, loss = table[task]
    return {"units": units, "activation": activation, "loss": loss}
