# wrong: loss objects without from_logits
# hint: from-logits-forgotten
import keras


def settings(task):
    if task == "price":
        return {"units": 1, "activation": None, "loss": "mean_squared_error"}
    if task == "spam":
        return {"units": 1, "activation": None, "loss": keras.losses.BinaryCrossentropy()}
    if task == "digit":
        return {
            "units": 10,
            "activation": None,
            "loss": keras.losses.SparseCategoricalCrossentropy(),
        }
    if task == "digit one-hot":
        return {
            "units": 10,
            "activation": "softmax",
            "loss": keras.losses.CategoricalCrossentropy(),
        }
    if task == "tags":
        return {"units": 5, "activation": "sigmoid", "loss": keras.losses.BinaryCrossentropy()}
