# wrong: gives count the value that fits the example
# hint: count-hard-coded
def mean_of_squares(numbers):
    total = 0
    count = 3
    for number in numbers:
        total = total + number ** 2
    return total / count
