# right: only the sparse loss; one-hot labels are turned into integers inside the function
import keras
from keras import ops


def choose_loss(n_classes, labels, output):
    is_logits = output == "logits"
    if (n_classes, labels) == (2, "integer"):
        return keras.losses.BinaryCrossentropy(from_logits=is_logits)

    def sparse(y_true, y_pred):
        if labels == "one-hot":
            y_true = ops.argmax(y_true, axis=-1)
        return keras.losses.sparse_categorical_crossentropy(
            y_true, y_pred, from_logits=is_logits
        )

    return sparse
