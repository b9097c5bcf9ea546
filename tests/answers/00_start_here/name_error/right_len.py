# right: divides by len(numbers)
def mean_of_squares(numbers):
    """Return the mean of the squares of the numbers."""
    total = 0
    for number in numbers:
        total = total + number**2
    return total / len(numbers)
