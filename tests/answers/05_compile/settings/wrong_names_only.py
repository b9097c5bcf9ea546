# wrong: names of losses everywhere, which know nothing of logits
# hint: from-logits-forgotten
def settings(task):
    table = {
        "price": (1, None, "mean_squared_error"),
        "spam": (1, None, "binary_crossentropy"),
        "digit": (10, None, "sparse_categorical_crossentropy"),
        "digit one-hot": (10, "softmax", "categorical_crossentropy"),
        "tags": (5, "sigmoid", "binary_crossentropy"),
    }
    units, activation, loss = table[task]
    return {"units": units, "activation": activation, "loss": loss}
