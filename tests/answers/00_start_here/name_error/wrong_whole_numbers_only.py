# wrong: turns each number into an integer first
# hint: integers-only
def mean_of_squares(numbers):
    total = 0
    for number in numbers:
        total = total + int(number) ** 2
    return total / len(numbers)
