# right: a subclass of keras.Model, built by calling it once
import keras
import numpy as np


class Repaired(keras.Model):
    def __init__(self):
        super().__init__()
        self.flatten = keras.layers.Flatten()
        self.hidden = keras.layers.Dense(128, activation="relu")
        self.classes = keras.layers.Dense(10, activation="softmax")

    def call(self, images):
        return self.classes(self.hidden(self.flatten(images)))


def repaired_model():
    model = Repaired()
    model(np.zeros((3, 28, 28), dtype="float32"))
    return model
