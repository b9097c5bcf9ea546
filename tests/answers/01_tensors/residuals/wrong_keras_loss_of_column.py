# wrong: Keras's loss on columns gives n numbers
# hint: one-error-per-example
import keras
import numpy as np


def mean_squared_error(predictions, targets):
    return np.asarray(keras.losses.mean_squared_error(targets[:, None], predictions))
