# wrong: returns in the first turn of the loop
# hint: first-only
import numpy as np


def class_names(model, x, names):
    result = []
    for row in model.predict(np.atleast_2d(x), verbose=0):
        result.append(names[int(row.argmax())])
        return result
