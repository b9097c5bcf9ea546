# wrong: squares the mean instead of averaging the squares
# hint: square-of-mean
def mean_of_squares(numbers):
    return (sum(numbers) / len(numbers)) ** 2
