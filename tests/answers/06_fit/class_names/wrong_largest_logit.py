# wrong: max instead of arg max: the largest logit of each example
# hint: probabilities-returned
import numpy as np


def class_names(model, x, names):
    logits = model.predict(np.atleast_2d(x), verbose=0)
    return [float(row.max()) for row in logits]
