# wrong: a set drops numbers that occur twice
# hint: counts-something-else
def mean_of_squares(numbers):
    total = 0
    for number in numbers:
        total = total + number ** 2
    return total / len(set(numbers))
