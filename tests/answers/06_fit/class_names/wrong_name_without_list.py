# wrong: a single example gives its name without a list
# hint: name-without-list
import numpy as np


def class_names(model, x, names):
    if x.ndim == 1:
        return names[int(np.argmax(model.predict(x[None], verbose=0)[0]))]
    logits = model.predict(x, verbose=0)
    return [names[k] for k in np.argmax(logits, axis=1)]
