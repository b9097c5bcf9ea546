# wrong: appends a name only if it is not in the list yet
# hint: each-name-once
import numpy as np


def class_names(model, x, names):
    result = []
    for k in model.predict(np.atleast_2d(x), verbose=0).argmax(axis=1):
        if names[k] not in result:
            result.append(names[k])
    return result
