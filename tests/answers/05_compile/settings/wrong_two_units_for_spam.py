# wrong: an output for yes and one for no
# hint: two-units-for-yes-no
import keras


def settings(task):
    table = {
        "price": (1, None, "mean_squared_error"),
        "spam": (2, None, keras.losses.SparseCategoricalCrossentropy(from_logits=True)),
        "digit": (10, None, keras.losses.SparseCategoricalCrossentropy(from_logits=True)),
        "digit one-hot": (10, "softmax", "categorical_crossentropy"),
        "tags": (5, "sigmoid", "binary_crossentropy"),
    }
    units, activation, loss = table[task]
    return {"units": units, "activation": activation, "loss": loss}
