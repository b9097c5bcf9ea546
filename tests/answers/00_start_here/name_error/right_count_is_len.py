# right: keeps the name count and gives it a value
def mean_of_squares(numbers):
    total = 0
    for number in numbers:
        total = total + number ** 2
    count = len(numbers)
    return total / count
