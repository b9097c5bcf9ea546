# wrong: the smallest logit
# hint: least-likely
import numpy as np


def class_names(model, x, names):
    logits = model.predict(np.atleast_2d(x), verbose=0)
    return [names[k] for k in np.argmin(logits, axis=1)]
