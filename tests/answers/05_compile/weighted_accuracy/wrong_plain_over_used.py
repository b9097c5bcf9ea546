# wrong: leaves examples of weight zero out of both shares
# hint: plain-over-used-only
import numpy as np


def weighted_accuracy(labels, predicted, sample_weight):
    used = sample_weight > 0
    hit = labels[used] == predicted[used]
    weights = sample_weight[used]
    return float(np.mean(hit)), float(np.sum(hit * weights) / np.sum(weights))
