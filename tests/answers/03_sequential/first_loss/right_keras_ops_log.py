# right: keras.ops.log, turned into a float
import keras


def first_loss(n_classes):
    return float(keras.ops.log(float(n_classes)))
