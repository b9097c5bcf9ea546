# right: a subclass of keras.Model that is built by calling it once
import keras
import numpy as np


class Stack(keras.Model):
    def __init__(self, units):
        super().__init__()
        self.stack = [keras.layers.Dense(n) for n in units[1:]]

    def call(self, x):
        for layer in self.stack[:-1]:
            x = keras.activations.relu(layer(x))
        return keras.activations.softmax(self.stack[-1](x))


def build_by_add(units):
    model = Stack(units)
    model(np.zeros((2, units[0]), dtype="float32"))
    return model
