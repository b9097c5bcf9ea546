# wrong: takes the softmax in its own function and says from_logits=True as well
# hint: softmax-twice
import keras
import tensorflow as tf


def choose_loss(n_classes, labels, output):
    if n_classes == 2 and labels == "integer":
        return keras.losses.BinaryCrossentropy(from_logits=output == "logits")
    if labels == "integer":
        function = keras.losses.sparse_categorical_crossentropy
    else:
        function = keras.losses.categorical_crossentropy

    def loss(y_true, y_pred):
        if output == "logits":
            y_pred = tf.nn.softmax(y_pred) + 0.0
            return function(y_true, y_pred, from_logits=True)
        return function(y_true, y_pred)

    return loss
