# wrong: takes the sum of the weights for the size of the batch
# hint: batch-size-is-sum-of-weights
import numpy as np


def reduce_losses(losses, sample_weight, reduction):
    batch_size = len(losses)
    weighted = np.array(losses)
    if sample_weight is not None:
        batch_size = sum(sample_weight)
        weighted = weighted * sample_weight
    if reduction in ("none", None):
        return weighted
    if reduction == "sum":
        return float(weighted.sum())
    return float(weighted.sum() / batch_size)
