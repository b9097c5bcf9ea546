# wrong: defines count as 0 to make the NameError go away and never counts
# hint: count-stays-zero
def mean_of_squares(numbers):
    total = 0
    count = 0
    for number in numbers:
        total = total + number ** 2
    return total / count
