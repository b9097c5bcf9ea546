# wrong: a dictionary from the position to the name
# hint: wrong-type
import numpy as np


def class_names(model, x, names):
    logits = model.predict(np.atleast_2d(x), verbose=0)
    return {i: names[k] for i, k in enumerate(np.argmax(logits, axis=1))}
