# wrong: one text with commas
# hint: wrong-type
import numpy as np


def class_names(model, x, names):
    logits = model.predict(np.atleast_2d(x), verbose=0)
    return ", ".join(names[k] for k in np.argmax(logits, axis=1))
