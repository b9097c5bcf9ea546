# wrong: LayerNormalization: another layer, over each row
# hint: over-rows
import keras
import numpy as np


def normalize(train, validation, test):
    layer = keras.layers.LayerNormalization(epsilon=1e-9)
    return tuple(np.array(layer(part)) for part in (train, validation, test))
