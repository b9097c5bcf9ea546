# wrong: multiplies by 2 instead of squaring
# hint: not-squared
def mean_of_squares(numbers):
    total = 0
    for number in numbers:
        total = total + number * 2
    return total / len(numbers)
