# right: the running mean, corrected at each number
def mean_of_squares(numbers):
    mean = 0.0
    for count, number in enumerate(numbers, start=1):
        mean += (number * number - mean) / count
    return mean
