# wrong: ReLU as in the hidden layers, for all tasks
# hint: relu-in-the-last-layer
import keras


def settings(task):
    table = {
        "price": (1, "relu", "mse"),
        "spam": (1, "relu", keras.losses.BinaryCrossentropy(from_logits=True)),
        "digit": (10, "relu", keras.losses.SparseCategoricalCrossentropy(from_logits=True)),
        "digit one-hot": (10, "relu", "categorical_crossentropy"),
        "tags": (5, "relu", "binary_crossentropy"),
    }
    units, activation, loss = table[task]
    return {"units": units, "activation": activation, "loss": loss}
