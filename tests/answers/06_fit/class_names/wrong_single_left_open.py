# wrong: a single example is left open
# hint: unfinished
import numpy as np


def class_names(model, x, names):
    if x.ndim == 1:
        raise NotImplementedError("one example")
    logits = model.predict(x, verbose=0)
    return [names[k] for k in np.argmax(logits, axis=1)]
