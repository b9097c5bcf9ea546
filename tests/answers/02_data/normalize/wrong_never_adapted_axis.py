# wrong: M29: axis=-1 given, adapt forgotten
# hint: never-adapted
import keras
import numpy as np


def normalize(train, validation, test):
    model = keras.Sequential([keras.Input(train.shape[1:]), keras.layers.Normalization(axis=-1)])
    return tuple(model.predict(np.array(x), verbose=0) for x in (train, validation, test))
