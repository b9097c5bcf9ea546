# right: asks for the number of axes, then predict and a list comprehension
import numpy as np


def class_names(model, x, names):
    if x.ndim == 1:
        x = x[None]
    logits = model.predict(x, verbose=0)
    return [names[k] for k in np.argmax(logits, axis=1)]
