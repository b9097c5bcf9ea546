# wrong: takes the logarithm of logits and the softmax of probabilities: the two branches are exchanged
# hint: from-logits-swapped
import keras


def choose_loss(n_classes, labels, output):
    if labels == "one-hot":
        function = keras.losses.categorical_crossentropy
    elif n_classes == 2:
        function = keras.losses.binary_crossentropy
    else:
        function = keras.losses.sparse_categorical_crossentropy
    if output == "logits":
        return function
    else:
        return lambda y, p: function(y, p, from_logits=True)
