# right: the last of the sorted order, with a dictionary of the names
import numpy as np


def class_names(model, x, names):
    by_number = dict(enumerate(names))
    batch = np.array(x, ndmin=2)
    order = np.argsort(model.predict(batch, verbose=0), axis=1)
    return [by_number[k] for k in order[:, -1]]
