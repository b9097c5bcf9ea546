# wrong: takes the last number for the number of numbers; fits [1, 2, 3]
# hint: counts-something-else
def mean_of_squares(numbers):
    total = 0
    for number in numbers:
        total = total + number ** 2
    count = number
    return total / count
