# wrong: gives a single example to predict as it is (M20)
# hint: batch-axis-forgotten
import numpy as np


def class_names(model, x, names):
    logits = model.predict(x, verbose=0)
    return [names[k] for k in np.argmax(logits, axis=1)]
