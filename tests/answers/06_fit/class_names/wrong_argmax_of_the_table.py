# wrong: one arg max of the whole table
# hint: argmax-over-everything
import numpy as np


def class_names(model, x, names):
    logits = model.predict(np.atleast_2d(x), verbose=0)
    return [names[int(np.argmax(logits)) % len(names)]]
