# right: np.atleast_2d and a call of the model
import numpy as np


def class_names(model, x, names):
    logits = model(np.atleast_2d(x), training=False).numpy()
    return [names[i] for i in logits.argmax(axis=-1)]
