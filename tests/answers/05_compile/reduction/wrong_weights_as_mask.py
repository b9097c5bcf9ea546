# wrong: keeps the examples with a weight above zero, whatever it is
# hint: weights-as-mask
import numpy as np


def reduce_losses(losses, sample_weight, reduction):
    counts = np.ones(len(losses)) if sample_weight is None else np.asarray(sample_weight) > 0
    kept = losses * counts
    if reduction is None or reduction == "none":
        return kept
    if reduction == "sum":
        return float(kept.sum())
    if reduction == "mean_with_sample_weight":
        return float(kept.sum() / counts.sum())
    return float(kept.mean())
