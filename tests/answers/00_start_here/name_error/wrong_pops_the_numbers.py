# wrong: empties the caller's list while counting
# hint: changes-input
def mean_of_squares(numbers):
    total = 0
    count = 0
    while numbers:
        total += numbers.pop() ** 2
        count += 1
    return total / count
