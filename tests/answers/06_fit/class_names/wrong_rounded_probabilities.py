# wrong: a sigmoid of each logit, rounded to 0 or 1; the first 1 counts
# hint: first-above-zero
import numpy as np
from keras import ops


def class_names(model, x, names):
    yes_or_no = np.round(np.array(ops.sigmoid(model(np.atleast_2d(x)))))
    return [names[row.tolist().index(1.0)] if row.any() else names[0] for row in yes_or_no]
