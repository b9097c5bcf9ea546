# wrong: squares the mean instead of averaging the squares, with NumPy
# hint: square-of-mean
import numpy as np


def mean_of_squares(numbers):
    average = np.mean(numbers)
    return float(np.square(average))
