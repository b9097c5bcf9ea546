# wrong: each predicted name once
# hint: each-name-once
import numpy as np


def class_names(model, x, names):
    logits = model.predict(np.atleast_2d(x), verbose=0)
    return [names[k] for k in np.unique(np.argmax(logits, axis=1))]
