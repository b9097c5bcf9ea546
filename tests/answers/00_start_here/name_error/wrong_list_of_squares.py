# wrong: returns each square divided by the count
# hint: wrong-type
def mean_of_squares(numbers):
    return [number**2 / len(numbers) for number in numbers]
