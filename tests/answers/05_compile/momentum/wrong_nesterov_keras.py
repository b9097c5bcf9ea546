# wrong: switches nesterov on, since it is said to be better
# hint: nesterov
import keras
import numpy as np


def sgd_weights(w, gradients, learning_rate, momentum):
    variable = keras.Variable(w, dtype="float32")
    optimizer = keras.optimizers.SGD(learning_rate, momentum, nesterov=True)
    path = []
    for gradient in gradients:
        optimizer.apply_gradients([(keras.ops.cast(gradient, "float32"), variable)])
        path.append(np.array(variable))
    return path
