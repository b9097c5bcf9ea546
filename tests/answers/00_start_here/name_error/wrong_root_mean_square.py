# wrong: takes the root at the end
# hint: root-mean-square
import math


def mean_of_squares(numbers):
    return math.sqrt(sum(x**2 for x in numbers) / len(numbers))
