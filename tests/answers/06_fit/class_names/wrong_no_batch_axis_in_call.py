# wrong: calls the model on a single example without a batch axis (M20)
# hint: batch-axis-forgotten
import numpy as np


def class_names(model, x, names):
    logits = np.array(model(x))
    return [names[k] for k in logits.argmax(axis=-1)]
