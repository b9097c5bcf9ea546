# wrong: takes the largest number for the number of numbers; fits [1, 2, 3]
# hint: counts-something-else
def mean_of_squares(numbers):
    return sum([n**2 for n in numbers]) / max(numbers)
