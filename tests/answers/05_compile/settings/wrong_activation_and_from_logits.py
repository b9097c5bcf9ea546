# wrong: activation and from_logits=True, to be on the safe side
# hint: softmax-twice
import keras


def settings(task):
    table = {
        "price": (1, None, "mean_squared_error"),
        "spam": (1, "sigmoid", keras.losses.BinaryCrossentropy(from_logits=True)),
        "digit": (10, "softmax", keras.losses.SparseCategoricalCrossentropy(from_logits=True)),
        "digit one-hot": (10, "softmax", keras.losses.CategoricalCrossentropy(from_logits=True)),
        "tags": (5, "sigmoid", keras.losses.BinaryCrossentropy(from_logits=True)),
    }
    units, activation, loss = table[task]
    return {"units": units, "activation": activation, "loss": loss}
