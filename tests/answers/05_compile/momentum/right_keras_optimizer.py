# right: Keras' SGD moves a variable; a copy of its value after each step
import keras
import numpy as np


def sgd_weights(w, gradients, learning_rate, momentum):
    variable = keras.Variable(w, dtype="float32")
    optimizer = keras.optimizers.SGD(learning_rate=learning_rate, momentum=momentum)
    optimizer.build([variable])
    path = []
    for gradient in gradients:
        optimizer.apply([keras.ops.convert_to_tensor(gradient, dtype="float32")])
        path.append(np.array(variable))
    return path
