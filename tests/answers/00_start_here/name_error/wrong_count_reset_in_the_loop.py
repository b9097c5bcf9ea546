# wrong: the count starts again at each number
# hint: sum-not-mean
def mean_of_squares(numbers):
    total = 0
    for number in numbers:
        count = 0
        total = total + number ** 2
        count += 1
    return total / count
