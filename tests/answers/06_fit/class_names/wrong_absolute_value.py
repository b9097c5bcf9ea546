# wrong: the logit that is farthest from 0, also below
# hint: largest-size
import numpy as np


def class_names(model, x, names):
    logits = np.abs(model.predict(np.atleast_2d(x), verbose=0))
    return [names[k] for k in logits.argmax(axis=1)]
