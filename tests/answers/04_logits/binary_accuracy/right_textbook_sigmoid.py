# right: 1 / (1 + exp(-z)) with math, negative logits through exp(z)
import math


def probability(z):
    if z >= 0:
        return 1 / (1 + math.exp(-z))
    return math.exp(z) / (1 + math.exp(z))


def binary_accuracy(logits, labels):
    hits = []
    for z, y in zip(logits.flatten().tolist(), labels.tolist()):
        hits.append(int(probability(z) >= 0.5) == int(y))
    return hits.count(True) / len(hits)
