# wrong: believes the name only has to exist somewhere: a variable above the function
# hint: count-hard-coded
count = 3


def mean_of_squares(numbers):
    total = 0
    for number in numbers:
        total = total + number ** 2
    return total / count
