# wrong: rounds the result to two decimals
# hint: rounded
def mean_of_squares(numbers):
    total = sum(number**2 for number in numbers)
    return round(total / len(numbers), 2)
