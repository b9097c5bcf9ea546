# wrong: empties the list of names while it makes a dictionary
# hint: changes-input
import numpy as np


def class_names(model, x, names):
    numbered = {}
    while names:
        numbered[len(numbered)] = names.pop(0)
    logits = model.predict(np.atleast_2d(x), verbose=0)
    return [numbered[k] for k in np.argmax(logits, axis=1).tolist()]
