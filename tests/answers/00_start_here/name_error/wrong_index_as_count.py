# wrong: the last index of enumerate is one less than the count
# hint: off-by-one
def mean_of_squares(numbers):
    total = 0
    for count, number in enumerate(numbers):
        total = total + number ** 2
    return total / count if count else total
