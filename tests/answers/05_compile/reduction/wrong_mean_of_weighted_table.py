# wrong: a table of functions; the last one forgets the sum of the weights
# hint: weighted-mean-by-n
import numpy as np


def reduce_losses(losses, sample_weight, reduction):
    functions = {
        "sum": np.sum,
        "mean": np.mean,
        "sum_over_batch_size": np.mean,
        "mean_with_sample_weight": np.mean,
    }
    if sample_weight is None:
        sample_weight = np.ones(len(losses))
    products = losses * sample_weight
    if reduction not in functions:
        return products
    return float(functions[reduction](products))
