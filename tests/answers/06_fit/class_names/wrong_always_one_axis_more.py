# wrong: adds an axis to a batch as well
# hint: always-adds-axis
import numpy as np


def class_names(model, x, names):
    logits = model.predict(x[None], verbose=0)
    return [names[k] for k in np.argmax(logits, axis=1)]
