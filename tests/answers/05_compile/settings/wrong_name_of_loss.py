# wrong: writes cross_entropy with an underscore
# hint: unknown-loss-name
import keras


def settings(task):
    table = {
        "price": (1, None, "mean_squared_error"),
        "spam": (1, None, keras.losses.BinaryCrossentropy(from_logits=True)),
        "digit": (10, None, keras.losses.SparseCategoricalCrossentropy(from_logits=True)),
        "digit one-hot": (10, "softmax", "categorical_cross_entropy"),
        "tags": (5, "sigmoid", "binary_cross_entropy"),
    }
    units, activation, loss = table[task]
    return {"units": units, "activation": activation, "loss": loss}
