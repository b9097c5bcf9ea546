# wrong: works out the value and does not return it
# hint: no-return
import numpy as np


def reduce_losses(losses, sample_weight, reduction):
    weights = np.ones(len(losses)) if sample_weight is None else np.asarray(sample_weight)
    result = losses * weights
    if reduction == "sum":
        result = float(result.sum())
    elif reduction == "mean_with_sample_weight":
        result = float(result.sum() / weights.sum())
    elif reduction not in (None, "none"):
        result = float(result.mean())
    print(result)
