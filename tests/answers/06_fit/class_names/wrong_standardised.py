# wrong: standardises each example before predict
# hint: scaled-again
import numpy as np


def class_names(model, x, names):
    batch = np.atleast_2d(x)
    batch = (batch - batch.mean(axis=1, keepdims=True)) / batch.std(axis=1, keepdims=True)
    return [names[k] for k in model.predict(batch, verbose=0).argmax(axis=1)]
