# wrong: list.count counts how often one value stands in the list
# hint: counts-something-else
def mean_of_squares(numbers):
    total = 0
    for number in numbers:
        total = total + number ** 2
        count = numbers.count(number)
    return total / count
