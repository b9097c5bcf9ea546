# right: keras.layers.Normalization adapted on train
import keras
import numpy as np


def normalize(train, validation, test):
    layer = keras.layers.Normalization()
    layer.adapt(train)
    return tuple(np.array(layer(part)) for part in (train, validation, test))
