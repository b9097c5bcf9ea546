# right: true positives plus true negatives
import numpy as np


def binary_accuracy(logits, labels):
    z = logits[:, 0] if logits.ndim == 2 else logits
    true_positives = np.sum((z >= 0) & (labels == 1))
    true_negatives = np.sum((z < 0) & (labels == 0))
    return (true_positives + true_negatives).item() / len(z)
