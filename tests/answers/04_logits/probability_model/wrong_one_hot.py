# wrong: 1 for the class with the largest logit and 0 for the others
# hint: argmax-for-probabilities
import keras
from keras import ops


class OneHot(keras.layers.Layer):
    def call(self, z):
        return ops.one_hot(ops.argmax(z, axis=-1), 10)


def probability_model(model):
    return keras.Sequential([model, OneHot()])
