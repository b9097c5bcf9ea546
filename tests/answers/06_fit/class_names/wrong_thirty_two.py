# wrong: predicts the first batch of 32 only
# hint: batches-of-32
import numpy as np


def class_names(model, x, names):
    logits = model.predict_on_batch(np.atleast_2d(x)[:32])
    return [names[k] for k in np.argmax(logits, axis=1)]
