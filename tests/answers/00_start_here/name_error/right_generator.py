# right: sum over a generator expression
def mean_of_squares(numbers):
    return sum(x * x for x in numbers) / len(numbers)
