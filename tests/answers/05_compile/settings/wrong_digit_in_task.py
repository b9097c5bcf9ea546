# wrong: asks whether the word digit is in the task
# hint: digit-tasks-the-same
import keras


def settings(task):
    if "digit" in task:
        loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
        return {"units": 10, "activation": "linear", "loss": loss}
    if task == "price":
        return {"units": 1, "activation": "linear", "loss": "mse"}
    if task == "spam":
        loss = keras.losses.BinaryCrossentropy(from_logits=True)
        return {"units": 1, "activation": "linear", "loss": loss}
    return {"units": 5, "activation": "sigmoid", "loss": "binary_crossentropy"}
