# right: strings where the default is meant, objects only for logits
import keras


def choose_loss(n_classes, labels, output):
    if labels == "one-hot":
        name = "categorical_crossentropy"
    elif n_classes == 2:
        name = "binary_crossentropy"
    else:
        name = "sparse_categorical_crossentropy"
    if output == "probabilities":
        return name
    loss = keras.losses.get(name)  # the plain function

    def from_logits_loss(y_true, y_pred):
        return loss(y_true, y_pred, from_logits=True)

    return from_logits_loss
