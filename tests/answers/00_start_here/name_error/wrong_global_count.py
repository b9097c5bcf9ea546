# wrong: counts in a global variable that is never set back
# hint: count-kept-between-calls
count = 0


def mean_of_squares(numbers):
    global count
    total = 0
    for number in numbers:
        total = total + number ** 2
        count = count + 1
    return total / count
