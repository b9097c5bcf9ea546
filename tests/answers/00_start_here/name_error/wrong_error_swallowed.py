# wrong: catches the error instead of repairing its cause
# hint: error-swallowed
def mean_of_squares(numbers):
    total = 0
    for number in numbers:
        total = total + number ** 2
    try:
        return total / count
    except NameError:
        return 0.0
