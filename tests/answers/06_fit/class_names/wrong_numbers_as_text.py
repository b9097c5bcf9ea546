# wrong: class numbers turned into text
# hint: class-numbers
import numpy as np


def class_names(model, x, names):
    logits = model.predict(np.atleast_2d(x), verbose=0)
    return [str(k) for k in np.argmax(logits, axis=1)]
