# wrong: leaves the key out where there is no activation
# hint: wrong-keys
import keras


def settings(task):
    table = {
        "price": (1, None, "mean_squared_error"),
        "spam": (1, None, keras.losses.BinaryCrossentropy(from_logits=True)),
        "digit": (10, None, keras.losses.SparseCategoricalCrossentropy(from_logits=True)),
        "digit one-hot": (10, "softmax", "categorical_crossentropy"),
        "tags": (5, "sigmoid", "binary_crossentropy"),
    }
    units, activation, loss = table[task]
    result = {"units": units, "loss": loss}
    if activation is not None:
        result["activation"] = activation
    return result
