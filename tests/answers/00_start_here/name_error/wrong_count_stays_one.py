# wrong: defines count as 1 so that the division works, and gets the sum
# hint: sum-not-mean
def mean_of_squares(numbers):
    total, count = 0, 1
    for number in numbers:
        total = total + number ** 2
    return total / count
