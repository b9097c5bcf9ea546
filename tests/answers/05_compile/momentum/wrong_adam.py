# wrong: Adam with momentum as beta_1
# hint: other-optimizer
import keras
import numpy as np


def sgd_weights(w, gradients, learning_rate, momentum):
    variable = keras.Variable(w, dtype="float32")
    optimizer = keras.optimizers.Adam(learning_rate, beta_1=momentum)
    path = []
    for gradient in gradients:
        optimizer.apply_gradients([(keras.ops.cast(gradient, "float32"), variable)])
        path.append(np.array(variable))
    return path
