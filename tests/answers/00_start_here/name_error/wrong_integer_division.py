# wrong: whole-number division
# hint: integer-division
def mean_of_squares(numbers):
    total = 0
    for number in numbers:
        total = total + number ** 2
    return total // len(numbers)
