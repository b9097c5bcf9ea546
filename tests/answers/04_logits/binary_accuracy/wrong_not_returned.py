# wrong: forgets the return
# hint: no-return
import numpy as np


def binary_accuracy(logits, labels):
    accuracy = float(np.mean((logits.flatten() >= 0) == labels))
