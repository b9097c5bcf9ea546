# wrong: makes count a parameter with the length of the example as default
# hint: count-hard-coded
def mean_of_squares(numbers, count=3):
    total = 0
    for number in numbers:
        total = total + number ** 2
    return total / count
