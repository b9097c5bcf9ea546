# wrong: asks for the sum over the batch
# hint: summed-loss
import keras


def settings(task):
    if task == "price":
        return {
            "units": 1,
            "activation": None,
            "loss": keras.losses.MeanSquaredError(reduction="sum"),
        }
    if task == "spam":
        return {
            "units": 1,
            "activation": None,
            "loss": keras.losses.BinaryCrossentropy(from_logits=True, reduction="sum"),
        }
    if task == "digit":
        return {
            "units": 10,
            "activation": None,
            "loss": keras.losses.SparseCategoricalCrossentropy(from_logits=True, reduction="sum"),
        }
    if task == "digit one-hot":
        return {
            "units": 10,
            "activation": "softmax",
            "loss": keras.losses.CategoricalCrossentropy(reduction="sum"),
        }
    if task == "tags":
        return {
            "units": 5,
            "activation": "sigmoid",
            "loss": keras.losses.BinaryCrossentropy(reduction="sum"),
        }
