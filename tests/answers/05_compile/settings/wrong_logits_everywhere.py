# wrong: no activation anywhere; every loss from logits
# hint: logits-for-probabilities
import keras


def settings(task):
    table = {
        "price": (1, None, "mean_squared_error"),
        "spam": (1, None, keras.losses.BinaryCrossentropy(from_logits=True)),
        "digit": (10, None, keras.losses.SparseCategoricalCrossentropy(from_logits=True)),
        "digit one-hot": (10, None, keras.losses.CategoricalCrossentropy(from_logits=True)),
        "tags": (5, None, keras.losses.BinaryCrossentropy(from_logits=True)),
    }
    units, activation, loss = table[task]
    return {"units": units, "activation": activation, "loss": loss}
