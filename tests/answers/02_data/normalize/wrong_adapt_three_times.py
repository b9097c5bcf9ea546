# wrong: adapt begins anew each time, so the last part alone counts
# hint: fitted-on-wrong-part
import keras
import numpy as np


def normalize(train, validation, test):
    layer = keras.layers.Normalization()
    for part in (train, validation, test):
        layer.adapt(part)
    return tuple(np.array(layer(part)) for part in (train, validation, test))
