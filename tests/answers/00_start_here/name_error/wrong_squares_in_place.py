# wrong: squares the caller's list
# hint: changes-input
def mean_of_squares(numbers):
    for i in range(len(numbers)):
        numbers[i] = numbers[i] ** 2
    return sum(numbers) / len(numbers)
