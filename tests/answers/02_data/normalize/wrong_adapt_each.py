# wrong: the layer is adapted again before each part
# hint: fitted-on-each-part
import keras
import numpy as np


def normalize(train, validation, test):
    results = []
    for part in (train, validation, test):
        layer = keras.layers.Normalization()
        layer.adapt(part)
        results.append(np.array(layer(part)))
    return tuple(results)
