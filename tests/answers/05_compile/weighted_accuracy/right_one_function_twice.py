# right: one function of its own, called with weights 1 and with the weights
import math


def share(hits, weights):
    return math.fsum(h * w for h, w in zip(hits, weights, strict=True)) / math.fsum(weights)


def weighted_accuracy(labels, predicted, sample_weight):
    hits = [1.0 if a == b else 0.0 for a, b in zip(labels, predicted, strict=True)]
    return share(hits, [1.0] * len(hits)), share(hits, [float(w) for w in sample_weight])
