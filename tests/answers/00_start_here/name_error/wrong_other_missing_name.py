# wrong: replaces the missing name with another missing name
# hint: still-name-error
def mean_of_squares(numbers):
    total = 0
    for number in numbers:
        total = total + number ** 2
    return total / n
