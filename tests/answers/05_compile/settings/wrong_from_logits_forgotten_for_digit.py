# wrong: from_logits for spam, forgotten for digit
# hint: from-logits-forgotten
import keras


def settings(task):
    match task:
        case "price":
            units, activation, loss = 1, None, "mean_squared_error"
        case "spam":
            units, activation, loss = 1, None, keras.losses.BinaryCrossentropy(from_logits=True)
        case "digit":
            units, activation, loss = 10, None, keras.losses.SparseCategoricalCrossentropy()
        case "digit one-hot":
            units, activation, loss = 10, "softmax", "categorical_crossentropy"
        case "tags":
            units, activation, loss = 5, "sigmoid", "binary_crossentropy"
    return {"units": units, "activation": activation, "loss": loss}
