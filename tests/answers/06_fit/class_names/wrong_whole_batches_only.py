# wrong: walks in steps of 32 and leaves the last, smaller batch out
# hint: batches-of-32
import numpy as np


def class_names(model, x, names):
    batch = np.atleast_2d(x)
    if len(batch) < 32:
        return [names[k] for k in model.predict(batch, verbose=0).argmax(axis=1)]
    result = []
    for start in range(0, len(batch) - 31, 32):
        logits = model.predict_on_batch(batch[start : start + 32])
        result += [names[k] for k in logits.argmax(axis=1)]
    return result
