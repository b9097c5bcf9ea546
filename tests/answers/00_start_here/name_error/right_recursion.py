# right: a recursive sum of squares
def sum_of_squares(numbers):
    if not numbers:
        return 0.0
    first, *others = numbers
    return first**2 + sum_of_squares(others)


def mean_of_squares(numbers):
    return sum_of_squares(numbers) / len(numbers)
