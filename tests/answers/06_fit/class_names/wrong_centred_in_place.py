# wrong: subtracts the mean of each row from the array of the caller
# hint: changes-input
import numpy as np


def class_names(model, x, names):
    batch = np.atleast_2d(x)
    logits = model.predict(batch, verbose=0)
    batch -= batch.mean(axis=1, keepdims=True)
    return [names[k] for k in np.argmax(logits, axis=1)]
