# wrong: no weights become zeros
# hint: no-weights-as-zeros
import numpy as np


def reduce_losses(losses, sample_weight, reduction):
    weights = np.zeros(len(losses)) if sample_weight is None else np.asarray(sample_weight)
    weighted = losses * weights
    if reduction is None or reduction == "none":
        return weighted
    if reduction == "sum":
        return float(weighted.sum())
    if reduction == "mean_with_sample_weight":
        return float(weighted.sum() / max(weights.sum(), 1e-7))
    return float(weighted.mean())
