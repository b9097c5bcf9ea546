# wrong: divides by 255 what the model takes as it is
# hint: scaled-again
import numpy as np


def class_names(model, x, names):
    logits = model.predict(np.atleast_2d(x) / 255.0, verbose=0)
    return [names[k] for k in np.argmax(logits, axis=1)]
