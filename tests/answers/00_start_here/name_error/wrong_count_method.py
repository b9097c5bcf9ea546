# wrong: uses the list method count, without calling it
# hint: raises
def mean_of_squares(numbers):
    total = 0
    for number in numbers:
        total = total + number ** 2
    return total / numbers.count
