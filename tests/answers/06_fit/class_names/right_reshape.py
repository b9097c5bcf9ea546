# right: reshapes to rows of as many numbers as an example has
import numpy as np


def class_names(model, x, names):
    rows = np.reshape(x, (-1, x.shape[-1]))
    classes = model.predict_on_batch(rows).argmax(1)
    return list(map(names.__getitem__, classes.tolist()))
