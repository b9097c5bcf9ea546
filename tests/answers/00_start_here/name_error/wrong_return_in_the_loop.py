# wrong: the return line is indented too far: leaves after the first number
# hint: return-in-loop
def mean_of_squares(numbers):
    total = 0
    for number in numbers:
        total = total + number ** 2
        return total / len(numbers)
