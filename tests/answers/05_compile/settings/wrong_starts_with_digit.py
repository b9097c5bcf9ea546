# wrong: treats every task that begins with digit in the same way
# hint: digit-tasks-the-same
import keras


def settings(task):
    if task == "price":
        units, activation, loss = 1, None, "mse"
    elif task.startswith("digit"):
        units, activation = 10, None
        loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    elif task == "spam":
        units, activation, loss = 1, None, keras.losses.BinaryCrossentropy(from_logits=True)
    else:
        units, activation, loss = 5, "sigmoid", keras.losses.BinaryCrossentropy()
    return {"units": units, "activation": activation, "loss": loss}
