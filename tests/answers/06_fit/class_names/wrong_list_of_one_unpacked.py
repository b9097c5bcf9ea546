# wrong: takes the name out of a list of one
# hint: name-without-list
import numpy as np


def class_names(model, x, names):
    classes = model.predict(np.atleast_2d(x), verbose=0).argmax(axis=1)
    result = [names[k] for k in classes]
    return result[0] if len(result) == 1 else result
