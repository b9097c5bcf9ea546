# wrong: mean squared error where there are probabilities; believes that any distance will do
# hint: squared-error
import keras


def choose_loss(n_classes, labels, output):
    if output == "probabilities" and (n_classes == 2 or labels == "one-hot"):
        return "mse"
    if labels == "one-hot":
        return keras.losses.CategoricalCrossentropy(from_logits=True)
    if n_classes == 2:
        return keras.losses.BinaryCrossentropy(from_logits=True)
    return keras.losses.SparseCategoricalCrossentropy(from_logits=output == "logits")
