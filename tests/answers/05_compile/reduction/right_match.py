# right: a match statement, dot products
import numpy as np


def reduce_losses(losses, sample_weight, reduction):
    w = np.ones(losses.shape) if sample_weight is None else sample_weight
    match reduction:
        case "none" | None:
            return w * losses
        case "sum":
            return float(np.dot(w, losses))
        case "mean_with_sample_weight":
            return float(np.average(losses, weights=w))
        case "sum_over_batch_size" | "mean":
            return float(np.dot(w, losses)) / losses.shape[0]
