# wrong: objects from keras.metrics, which have nearly the same names
# hint: metric-as-loss
import keras


def settings(task):
    table = {
        "price": (1, None, keras.metrics.MeanSquaredError()),
        "spam": (1, None, keras.metrics.BinaryCrossentropy(from_logits=True)),
        "digit": (10, None, keras.metrics.SparseCategoricalCrossentropy(from_logits=True)),
        "digit one-hot": (10, "softmax", keras.metrics.CategoricalCrossentropy()),
        "tags": (5, "sigmoid", keras.metrics.BinaryCrossentropy()),
    }
    units, activation, loss = table[task]
    return {"units": units, "activation": activation, "loss": loss}
