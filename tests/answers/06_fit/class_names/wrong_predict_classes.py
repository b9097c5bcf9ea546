# wrong: predict_classes, which Keras had years ago
# hint: raises
import numpy as np


def class_names(model, x, names):
    classes = model.predict_classes(np.atleast_2d(x))
    return [names[k] for k in classes]
