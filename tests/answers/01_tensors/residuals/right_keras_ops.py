# right: Keras ops
import keras


def mean_squared_error(predictions, targets):
    flat = keras.ops.cast(keras.ops.reshape(predictions, (-1,)), "float64")
    wanted = keras.ops.cast(targets, "float64")
    return float(keras.ops.mean(keras.ops.square(flat - wanted)))
