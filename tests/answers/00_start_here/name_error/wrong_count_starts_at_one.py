# wrong: starts counting at 1 and adds 1 per number
# hint: off-by-one
def mean_of_squares(numbers):
    total = 0
    count = 1
    for number in numbers:
        total += number**2
        count += 1
    return total / count
