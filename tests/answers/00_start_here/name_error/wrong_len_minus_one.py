# wrong: divides by n - 1 as for a sample variance
# hint: off-by-one
def mean_of_squares(numbers):
    total = 0
    for number in numbers:
        total = total + number ** 2
    return total / max(len(numbers) - 1, 1)
