# right: a dictionary of divisors; the sum is always the same
import numpy as np


def reduce_losses(losses, sample_weight, reduction):
    if sample_weight is None:
        sample_weight = np.ones_like(losses)
    weighted = np.multiply(losses, sample_weight)
    divisors = {
        "sum": 1,
        "mean": np.size(losses),
        "sum_over_batch_size": np.size(losses),
        "mean_with_sample_weight": np.sum(sample_weight),
    }
    if reduction in divisors:
        return float(np.sum(weighted) / divisors[reduction])
    return weighted
