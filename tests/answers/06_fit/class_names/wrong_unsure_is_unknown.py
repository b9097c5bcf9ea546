# wrong: writes "unknown" where no class has more than one half
# hint: sure-only
import numpy as np
from keras import ops


def class_names(model, x, names):
    result = []
    for p in np.array(ops.softmax(model(np.atleast_2d(x)))):
        k = int(p.argmax())
        result.append(names[k] if p[k] > 0.5 else "unknown")
    return result
