# wrong: leaves out examples with a probability below one half
# hint: sure-only
import numpy as np
from keras import ops


def class_names(model, x, names):
    probabilities = np.array(ops.softmax(model(np.atleast_2d(x))))
    return [names[int(p.argmax())] for p in probabilities if p.max() > 0.5]
