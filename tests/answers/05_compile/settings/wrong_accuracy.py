# wrong: wants the model to become accurate: accuracy as the loss
# hint: accuracy-as-loss
def settings(task):
    table = {
        "price": (1, None, "mean_squared_error"),
        "spam": (1, None, "accuracy"),
        "digit": (10, None, "accuracy"),
        "digit one-hot": (10, "softmax", "accuracy"),
        "tags": (5, "sigmoid", "accuracy"),
    }
    units, activation, loss = table[task]
    return {"units": units, "activation": activation, "loss": loss}
