# right: defines count before the loop and counts in it
def mean_of_squares(numbers):
    total = 0
    count = 0
    for number in numbers:
        total = total + number ** 2
        count = count + 1
    return total / count
