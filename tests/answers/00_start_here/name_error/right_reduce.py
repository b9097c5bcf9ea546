# right: functools.reduce and a lambda bound to the name
import functools

mean_of_squares = lambda numbers: functools.reduce(lambda a, b: a + b**2, numbers, 0) / len(numbers)
