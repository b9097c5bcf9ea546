# wrong: always the mean over the batch, whatever word is given
# hint: sum-is-mean
import numpy as np


def reduce_losses(losses, sample_weight, reduction):
    if sample_weight is None:
        return float(np.mean(losses))
    return float(np.mean(losses * sample_weight))
