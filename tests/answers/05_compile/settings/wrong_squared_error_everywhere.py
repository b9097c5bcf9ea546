# wrong: mean squared error for every task
# hint: squared-error-for-classes
def settings(task):
    table = {
        "price": (1, None, "mean_squared_error"),
        "spam": (1, None, "mse"),
        "digit": (10, None, "mse"),
        "digit one-hot": (10, "softmax", "mse"),
        "tags": (5, "sigmoid", "mse"),
    }
    units, activation, loss = table[task]
    return {"units": units, "activation": activation, "loss": loss}
