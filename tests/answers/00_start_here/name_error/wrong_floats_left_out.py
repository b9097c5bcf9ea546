# wrong: counts and adds only numbers of type int
# hint: integers-only
def mean_of_squares(numbers):
    squares = [n * n for n in numbers if isinstance(n, int)]
    return sum(squares) / max(len(squares), 1)
