# wrong: a NumPy array of names
# hint: wrong-type
import numpy as np


def class_names(model, x, names):
    logits = model.predict(np.atleast_2d(x), verbose=0)
    return np.array(names)[np.argmax(logits, axis=1)]
