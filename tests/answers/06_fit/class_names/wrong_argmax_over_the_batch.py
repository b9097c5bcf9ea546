# wrong: axis 0: for each class the example with the largest logit
# hint: argmax-over-the-batch
import numpy as np


def class_names(model, x, names):
    logits = model.predict(np.atleast_2d(x), verbose=0)
    return [names[k % len(names)] for k in np.argmax(logits, axis=0)]
