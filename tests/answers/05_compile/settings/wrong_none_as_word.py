# wrong: the word none where no activation is meant
# hint: unknown-activation-name
import keras


def settings(task):
    if task == "price":
        return {"units": 1, "activation": "none", "loss": "mse"}
    if task == "spam":
        return {
            "units": 1,
            "activation": "none",
            "loss": keras.losses.BinaryCrossentropy(from_logits=True),
        }
    if task == "digit":
        return {
            "units": 10,
            "activation": "none",
            "loss": keras.losses.SparseCategoricalCrossentropy(from_logits=True),
        }
    if task == "digit one-hot":
        return {"units": 10, "activation": "softmax", "loss": "categorical_crossentropy"}
    if task == "tags":
        return {"units": 5, "activation": "sigmoid", "loss": "binary_crossentropy"}
