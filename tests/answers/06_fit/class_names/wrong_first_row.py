# wrong: looks only at the first row of the batch
# hint: first-only
import numpy as np


def class_names(model, x, names):
    logits = model.predict(np.atleast_2d(x), verbose=0)
    return [names[int(np.argmax(logits[0]))]]
