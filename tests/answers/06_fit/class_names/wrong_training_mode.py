# wrong: training=True, so that Dropout drops units while it predicts
# hint: training-mode
import numpy as np


def class_names(model, x, names):
    logits = np.array(model(np.atleast_2d(x), training=True))
    return [names[k] for k in logits.argmax(axis=1)]
