# right: a comprehension, and Sequential around the list
import keras
from keras.layers import Dense


def build_by_add(units):
    n_inputs, *hidden, n_classes = units
    stack = [keras.Input((n_inputs,))]
    stack += [Dense(n, "relu") for n in hidden]
    stack += [Dense(n_classes, "softmax")]
    return keras.Sequential(stack)
