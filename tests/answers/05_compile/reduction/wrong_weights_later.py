# wrong: works without weights; those are left for later
# hint: unfinished
import numpy as np


def reduce_losses(losses, sample_weight, reduction):
    if sample_weight is not None:
        raise NotImplementedError("weights")
    if reduction is None or reduction == "none":
        return np.array(losses)
    if reduction == "sum":
        return float(np.sum(losses))
    return float(np.mean(losses))
