# wrong: counts the names from 1
# hint: one-too-far
import numpy as np


def class_names(model, x, names):
    logits = model.predict(np.atleast_2d(x), verbose=0)
    return [names[k - 1] for k in np.argmax(logits, axis=1)]
