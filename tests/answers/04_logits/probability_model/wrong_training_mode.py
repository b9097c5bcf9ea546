# wrong: calls the model with training=True, so that its Dropout keeps dropping
# hint: training-mode
import keras


class Probabilities(keras.Model):
    def __init__(self, model):
        super().__init__()
        self.model = model

    def call(self, x):
        return keras.ops.softmax(self.model(x, training=True))


def probability_model(model):
    return Probabilities(model)
