# wrong: sparse categorical cross-entropy for both kinds of label
# hint: sparse-and-categorical-swapped
import keras


def settings(task):
    if task == "price":
        return {"units": 1, "activation": None, "loss": "mean_squared_error"}
    if task == "spam":
        return {
            "units": 1,
            "activation": None,
            "loss": keras.losses.BinaryCrossentropy(from_logits=True),
        }
    if task == "digit":
        return {
            "units": 10,
            "activation": None,
            "loss": keras.losses.SparseCategoricalCrossentropy(from_logits=True),
        }
    if task == "digit one-hot":
        return {"units": 10, "activation": "softmax", "loss": "sparse_categorical_crossentropy"}
    if task == "tags":
        return {"units": 5, "activation": "sigmoid", "loss": "binary_crossentropy"}
