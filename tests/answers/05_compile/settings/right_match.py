# right: a match statement, other names of the same losses
import keras


def settings(task):
    match task:
        case "price":
            units, activation, loss = 1, None, "mse"
        case "spam":
            units, activation, loss = 1, None, keras.losses.BinaryCrossentropy(from_logits=True)
        case "digit":
            units, activation, loss = (
                10,
                None,
                keras.losses.SparseCategoricalCrossentropy(from_logits=True),
            )
        case "digit one-hot":
            units, activation, loss = 10, "softmax", "CategoricalCrossentropy"
        case "tags":
            units, activation, loss = 5, "sigmoid", "BinaryCrossentropy"
    return {"units": units, "activation": activation, "loss": loss}
