# right: math.fsum and list comprehensions, None treated apart
import math

import numpy as np


def reduce_losses(losses, sample_weight, reduction):
    if sample_weight is None:
        products, divisor = [float(loss) for loss in losses], len(losses)
    else:
        products = [float(a) * float(b) for a, b in zip(losses, sample_weight, strict=True)]
        divisor = math.fsum(sample_weight)
    if reduction in [None, "none"]:
        return np.array(products)
    if reduction == "sum":
        divisor = 1
    elif reduction in ["sum_over_batch_size", "mean"]:
        divisor = len(losses)
    return math.fsum(products) / divisor
