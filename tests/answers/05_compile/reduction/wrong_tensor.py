# wrong: returns what the Keras loss returns, a tensor
# hint: wrong-type
import keras


class AsItIs(keras.losses.Loss):
    def call(self, y_true, y_pred):
        return y_pred


def reduce_losses(losses, sample_weight, reduction):
    return AsItIs(reduction=reduction)(losses, losses, sample_weight=sample_weight)
