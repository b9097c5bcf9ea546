# wrong: class numbers instead of names
# hint: class-numbers
import numpy as np


def class_names(model, x, names):
    logits = model.predict(np.atleast_2d(x), verbose=0)
    return np.argmax(logits, axis=1).tolist()
