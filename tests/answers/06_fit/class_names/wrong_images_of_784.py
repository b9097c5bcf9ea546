# wrong: takes every example for an image of 28 · 28 pixels
# hint: raises
import numpy as np


def class_names(model, x, names):
    logits = model.predict(x.reshape(-1, 28 * 28), verbose=0)
    return [names[k] for k in np.argmax(logits, axis=1)]
