# wrong: returns the formatted number
# hint: wrong-type
def mean_of_squares(numbers):
    mean = sum(n**2 for n in numbers) / len(numbers)
    return f"{mean:.3f}"
