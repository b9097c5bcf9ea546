# wrong: argsort is ascending, so its first column is the least likely class
# hint: least-likely
import numpy as np


def class_names(model, x, names):
    order = np.argsort(np.array(model(np.atleast_2d(x))), axis=1)
    return [names[k] for k in order[:, 0]]
