# wrong: Normalization(axis=None): one mean and one variance
# hint: one-mean-for-all-columns
import keras
import numpy as np


def normalize(train, validation, test):
    layer = keras.layers.Normalization(axis=None)
    layer.adapt(train)
    return tuple(np.array(layer(part)) for part in (train, validation, test))
