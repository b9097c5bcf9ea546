# wrong: "none" returns None: nothing was reduced
# hint: no-return
import numpy as np


def reduce_losses(losses, sample_weight, reduction):
    if reduction is None or reduction == "none":
        return None
    weights = np.ones(len(losses)) if sample_weight is None else sample_weight
    total = float(np.sum(losses * weights))
    if reduction == "sum":
        return total
    if reduction == "mean_with_sample_weight":
        return total / float(np.sum(weights))
    return total / len(losses)
