# wrong: keeps the examples with a weight above zero and counts each as one
# hint: weights-as-mask
import numpy as np


def weighted_accuracy(labels, predicted, sample_weight):
    hit = labels == predicted
    return float(np.mean(hit)), float(np.mean(hit[sample_weight > 0]))
