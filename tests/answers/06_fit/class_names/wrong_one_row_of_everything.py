# wrong: makes a single row of a whole batch
# hint: always-adds-axis
import numpy as np


def class_names(model, x, names):
    logits = model.predict(x.reshape(1, -1), verbose=0)
    return [names[k] for k in np.argmax(logits, axis=1)]
