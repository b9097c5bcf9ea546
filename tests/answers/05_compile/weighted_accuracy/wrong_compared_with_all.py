# wrong: .all() where the mean belongs
# hint: compared-as-a-whole
import numpy as np


def weighted_accuracy(labels, predicted, sample_weight):
    hit = (labels == predicted).all()
    return float(hit), float(np.average(np.full(len(labels), hit), weights=sample_weight))
