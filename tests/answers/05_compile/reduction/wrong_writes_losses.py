# wrong: multiplies the losses in place
# hint: changes-input
import numpy as np


def reduce_losses(losses, sample_weight, reduction):
    divisor = len(losses)
    if sample_weight is not None:
        losses *= sample_weight
        if reduction == "mean_with_sample_weight":
            divisor = np.sum(sample_weight)
    if reduction is None or reduction == "none":
        return losses.copy()
    if reduction == "sum":
        return float(losses.sum())
    return float(losses.sum() / divisor)
