# wrong: loses the square during the repair
# hint: not-squared
def mean_of_squares(numbers):
    total = 0
    count = 0
    for number in numbers:
        total += number
        count += 1
    return total / count
