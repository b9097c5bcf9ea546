# wrong: divides by how many weights are above zero
# hint: divided-by-nonzero
import numpy as np


def weighted_accuracy(labels, predicted, sample_weight):
    hit = labels == predicted
    used = np.count_nonzero(sample_weight)
    return float(hit.mean()), float((hit * sample_weight).sum() / used)
