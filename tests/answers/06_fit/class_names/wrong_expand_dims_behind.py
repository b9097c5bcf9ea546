# wrong: np.expand_dims with axis -1
# hint: batch-axis-behind
import numpy as np


def class_names(model, x, names):
    if len(x.shape) == 1:
        x = np.expand_dims(x, axis=-1)
    return [names[int(np.argmax(row))] for row in model(x)]
