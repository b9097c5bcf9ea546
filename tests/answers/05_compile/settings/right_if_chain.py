# right: an if for each task, loss objects everywhere, linear by name
import keras


def settings(task):
    if task == "price":
        return {"units": 1, "activation": "linear", "loss": keras.losses.MeanSquaredError()}
    if task == "spam":
        return {
            "units": 1,
            "activation": "linear",
            "loss": keras.losses.BinaryCrossentropy(from_logits=True),
        }
    if task == "digit":
        return {
            "units": 10,
            "activation": "linear",
            "loss": keras.losses.SparseCategoricalCrossentropy(from_logits=True),
        }
    if task == "digit one-hot":
        return {
            "units": 10,
            "activation": "softmax",
            "loss": keras.losses.CategoricalCrossentropy(),
        }
    if task == "tags":
        return {"units": 5, "activation": "sigmoid", "loss": keras.losses.BinaryCrossentropy()}
