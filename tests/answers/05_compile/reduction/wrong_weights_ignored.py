# wrong: never uses the weights
# hint: weights-ignored
import numpy as np


def reduce_losses(losses, sample_weight, reduction):
    if reduction is None or reduction == "none":
        return np.array(losses)
    if reduction == "sum":
        return float(np.sum(losses))
    return float(np.mean(losses))
