# right: Normalization with mean and variance given
import keras
import numpy as np


def normalize(train, validation, test):
    layer = keras.layers.Normalization(mean=np.mean(train, axis=0), variance=np.var(train, axis=0))
    return [np.asarray(layer(part)) for part in (train, validation, test)]
