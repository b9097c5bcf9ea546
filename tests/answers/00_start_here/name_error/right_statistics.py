# right: fmean from the standard library
from statistics import fmean


def mean_of_squares(numbers):
    squares = [number**2 for number in numbers]
    return fmean(squares)
