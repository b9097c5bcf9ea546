# wrong: a list as default value keeps the squares of earlier calls
# hint: count-kept-between-calls
def mean_of_squares(numbers, squares=[]):
    for number in numbers:
        squares.append(number**2)
    return sum(squares) / len(squares)
