# wrong: the last layer of a classifier always squashes its outputs
# hint: probabilities-for-logits
def settings(task):
    table = {
        "price": (1, None, "mean_squared_error"),
        "spam": (1, "sigmoid", "binary_crossentropy"),
        "digit": (10, "softmax", "sparse_categorical_crossentropy"),
        "digit one-hot": (10, "softmax", "categorical_crossentropy"),
        "tags": (5, "sigmoid", "binary_crossentropy"),
    }
    units, activation, loss = table[task]
    return {"units": units, "activation": activation, "loss": loss}
