# right: a Keras loss whose loss of an example is the number itself
import keras
import numpy as np


class AsItIs(keras.losses.Loss):
    def call(self, y_true, y_pred):
        return y_pred


def reduce_losses(losses, sample_weight, reduction):
    loss = AsItIs(reduction=reduction, dtype="float64")
    value = np.array(loss(losses, losses, sample_weight=sample_weight))
    return float(value) if value.ndim == 0 else value
