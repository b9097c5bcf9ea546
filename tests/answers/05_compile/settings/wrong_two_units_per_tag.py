# wrong: an output for on and one for off, for each tag
# hint: other-units
import keras


def settings(task):
    match task:
        case "price":
            units, activation, loss = 1, None, "mean_squared_error"
        case "spam":
            units, activation, loss = 1, None, keras.losses.BinaryCrossentropy(from_logits=True)
        case "digit":
            units, activation, loss = (
                10,
                None,
                keras.losses.SparseCategoricalCrossentropy(from_logits=True),
            )
        case "digit one-hot":
            units, activation, loss = 10, "softmax", "categorical_crossentropy"
        case "tags":
            units, activation, loss = 10, "sigmoid", "binary_crossentropy"
    return {"units": units, "activation": activation, "loss": loss}
