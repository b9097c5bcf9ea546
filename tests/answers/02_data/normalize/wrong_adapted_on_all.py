# wrong: M28: Normalization adapted on everything there is
# hint: fitted-on-all
import keras
import numpy as np


def normalize(train, validation, test):
    layer = keras.layers.Normalization()
    layer.adapt(np.vstack((train, validation, test)))
    return np.array(layer(train)), np.array(layer(validation)), np.array(layer(test))
