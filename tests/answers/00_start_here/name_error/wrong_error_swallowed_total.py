# wrong: catches every error and returns the sum
# hint: sum-not-mean
def mean_of_squares(numbers):
    total = 0
    try:
        for number in numbers:
            total = total + number ** 2
        total = total / count
    except Exception:
        pass
    return total
