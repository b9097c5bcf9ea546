# wrong: ^ is not a power in Python, it compares bits; floats raise
# hint: raises
def mean_of_squares(numbers):
    total = 0
    for number in numbers:
        total = total + number ^ 2
    return total / len(numbers)
