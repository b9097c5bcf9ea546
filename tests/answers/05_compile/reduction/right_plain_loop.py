# right: plain Python loop, two running sums
import numpy as np


def reduce_losses(losses, sample_weight, reduction):
    n = len(losses)
    total, total_weight, weighted = 0.0, 0.0, []
    for i in range(n):
        weight = 1.0 if sample_weight is None else float(sample_weight[i])
        weighted.append(float(losses[i]) * weight)
        total += weighted[-1]
        total_weight += weight
    if reduction == "sum":
        return total
    if reduction in ("sum_over_batch_size", "mean"):
        return total / n
    if reduction == "mean_with_sample_weight":
        return total / total_weight
    return np.array(weighted)
