# right: a while loop with an index, pow and fsum
import math


def mean_of_squares(numbers):
    squares = []
    i = 0
    while i < len(numbers):
        squares.append(math.pow(numbers[i], 2))
        i += 1
    return math.fsum(squares) / i
