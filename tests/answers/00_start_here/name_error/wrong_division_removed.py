# wrong: removes the name that was not defined
# hint: sum-not-mean
def mean_of_squares(numbers):
    total = 0
    for number in numbers:
        total = total + number ** 2
    return float(total)
