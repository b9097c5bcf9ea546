# wrong: believes a name of one function is known in another
# hint: still-name-error
def count_numbers(numbers):
    count = len(numbers)


def mean_of_squares(numbers):
    count_numbers(numbers)
    total = 0
    for number in numbers:
        total = total + number ** 2
    return total / count
