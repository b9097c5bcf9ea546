# wrong: the first class with a logit above 0
# hint: first-above-zero
import numpy as np


def class_names(model, x, names):
    logits = model.predict(np.atleast_2d(x), verbose=0)
    return [names[k] for k in np.argmax(logits > 0, axis=1)]
