# wrong: prints the share
# hint: no-return
import numpy as np


def binary_accuracy(logits, labels):
    print("accuracy:", np.mean((logits.ravel() >= 0) == labels))
