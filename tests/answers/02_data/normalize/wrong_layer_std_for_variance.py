# wrong: the deviation is given to the layer where the variance belongs
# hint: root-of-deviation
import keras
import numpy as np


def normalize(train, validation, test):
    layer = keras.layers.Normalization(mean=train.mean(axis=0), variance=train.std(axis=0))
    return tuple(np.array(layer(part)) for part in (train, validation, test))
