# wrong: begins the loop at index 1
# hint: off-by-one
def mean_of_squares(numbers):
    total = 0
    for i in range(1, len(numbers)):
        total = total + numbers[i] ** 2
    return total / len(numbers)
