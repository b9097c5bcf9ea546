# wrong: the names of the sparse and the categorical loss exchanged, by string and by function
# hint: sparse-categorical-swapped
import keras


def choose_loss(n_classes, labels, output):
    names = {"integer": "categorical_crossentropy", "one-hot": "sparse_categorical_crossentropy"}
    name = names[labels]
    if n_classes == 2 and labels == "integer":
        name = "binary_crossentropy"
    if output == "probabilities":
        return name
    function = getattr(keras.losses, name)
    return lambda y_true, y_pred: function(y_true, y_pred, from_logits=True)
