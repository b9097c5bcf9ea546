# wrong: the loss of the predicted class; the labels are not used
# hint: predicted-not-label
import numpy as np


def cross_entropy(logits, labels):
    predicted = logits.argmax(axis=1)
    lse = np.logaddexp.reduce(logits, axis=1)
    return lse - logits[np.arange(len(logits)), predicted]
