# wrong: every name whose logit is above 0
# hint: every-name-above
import numpy as np


def class_names(model, x, names):
    logits = model.predict(np.atleast_2d(x), verbose=0)
    return [names[k] for row in logits for k in np.flatnonzero(row > 0)]
