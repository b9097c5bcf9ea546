# right: a subclass of keras.losses.Loss that calls the function it was given
import keras


class CrossEntropy(keras.losses.Loss):
    def __init__(self, function, is_logits):
        super().__init__(name="cross_entropy")
        self.function = function
        self.is_logits = is_logits

    def call(self, y_true, y_pred):
        return self.function(y_true, y_pred, self.is_logits)


def choose_loss(n_classes, labels, output):
    functions = keras.losses
    if labels == "one-hot":
        function = functions.categorical_crossentropy
    elif n_classes == 2:
        function = functions.binary_crossentropy
    else:
        function = functions.sparse_categorical_crossentropy
    return CrossEntropy(function, output == "logits")
