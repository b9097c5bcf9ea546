# wrong: takes x for a single example if its length is not above 1
# hint: batch-axis-forgotten
import numpy as np


def class_names(model, x, names):
    if len(x) == 1:
        x = x.reshape(1, -1)
    logits = model.predict(x, verbose=0)
    return [names[k] for k in np.argmax(logits, axis=1)]
