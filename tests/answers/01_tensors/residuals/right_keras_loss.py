# right: Keras's loss on two vectors
import keras


def mean_squared_error(predictions, targets):
    return float(keras.losses.mean_squared_error(targets, predictions.ravel()))
