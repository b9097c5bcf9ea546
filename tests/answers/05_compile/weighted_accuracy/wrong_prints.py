# wrong: prints both and returns nothing
# hint: no-return
import numpy as np


def weighted_accuracy(labels, predicted, sample_weight):
    hit = labels == predicted
    print(np.mean(hit), np.average(hit, weights=sample_weight))
