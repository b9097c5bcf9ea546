# wrong: makes count a second parameter, which the caller does not pass
# hint: raises
def mean_of_squares(numbers, count):
    total = 0
    for number in numbers:
        total = total + number ** 2
    return total / count
