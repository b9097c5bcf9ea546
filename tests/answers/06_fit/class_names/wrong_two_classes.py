# wrong: the first logit above 0 means class 1, as with one output
# hint: binary-threshold
import numpy as np


def class_names(model, x, names):
    logits = model.predict(np.atleast_2d(x), verbose=0)
    return [names[int(row[0] > 0)] for row in logits]
