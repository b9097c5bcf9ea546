# wrong: a dictionary whose first number is 1
# hint: one-too-far
import numpy as np


def class_names(model, x, names):
    number_of = dict(enumerate(names, start=1))
    number_of[0] = names[-1]
    logits = model.predict(np.atleast_2d(x), verbose=0)
    return [number_of[k] for k in np.argmax(logits, axis=1).tolist()]
