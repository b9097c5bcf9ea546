# wrong: puts the name in quotation marks
# hint: raises
def mean_of_squares(numbers):
    total = 0
    for number in numbers:
        total = total + number ** 2
    return total / "count"
