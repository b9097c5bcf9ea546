# wrong: defines count in a line that is never reached
# hint: still-name-error
def mean_of_squares(numbers):
    total = 0
    for number in numbers:
        total = total + number ** 2
    return total / count
    count = len(numbers)
