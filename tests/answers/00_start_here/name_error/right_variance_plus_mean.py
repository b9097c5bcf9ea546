# right: variance plus square of the mean, which is the mean of the squares
import numpy as np


def mean_of_squares(numbers):
    return float(np.var(numbers) + np.mean(numbers) ** 2)
