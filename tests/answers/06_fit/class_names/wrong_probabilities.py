# wrong: the probabilities of all classes
# hint: probabilities-returned
import numpy as np
from keras import ops


def class_names(model, x, names):
    return np.array(ops.softmax(model(np.atleast_2d(x)))).tolist()
