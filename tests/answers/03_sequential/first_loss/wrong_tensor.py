# wrong: a tensor instead of a float
# hint: wrong-type
import keras


def first_loss(n_classes):
    return keras.ops.log(float(n_classes))
