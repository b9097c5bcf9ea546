# wrong: prints the mean
# hint: no-return
def mean_of_squares(numbers):
    total = 0
    for number in numbers:
        total = total + number ** 2
    print(total / len(numbers))
