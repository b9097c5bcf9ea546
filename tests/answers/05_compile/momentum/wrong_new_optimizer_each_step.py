# wrong: a new Keras optimizer for each step, so its velocity is lost
# hint: velocity-forgotten
import keras
import numpy as np


def sgd_weights(w, gradients, learning_rate, momentum):
    variable = keras.Variable(w, dtype="float32")
    path = []
    for gradient in gradients:
        optimizer = keras.optimizers.SGD(learning_rate, momentum)
        optimizer.apply_gradients([(keras.ops.cast(gradient, "float32"), variable)])
        path.append(np.array(variable))
    return path
