# wrong: takes the plain mean of the weighted losses for every kind of mean
# hint: weighted-mean-by-n
import numpy as np


def reduce_losses(losses, sample_weight, reduction):
    weighted = np.array(losses) if sample_weight is None else losses * sample_weight
    if reduction is None or reduction == "none":
        return weighted
    if reduction == "sum":
        return float(weighted.sum())
    return float(weighted.mean())
