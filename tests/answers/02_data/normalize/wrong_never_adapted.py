# wrong: M29: the layer has never seen a number: it gives back what it gets
# hint: never-adapted
import keras
import numpy as np


def normalize(train, validation, test):
    layer = keras.layers.Normalization()
    return np.array(layer(train)), np.array(layer(validation)), np.array(layer(test))
