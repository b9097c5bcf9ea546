# %% right: keeps the name count and gives it a value
def mean_of_squares(numbers):
    total = 0
    for number in numbers:
        total = total + number ** 2
    count = len(numbers)
    return total / count


# %% right: defines count before the loop and counts in it
def mean_of_squares(numbers):
    total = 0
    count = 0
    for number in numbers:
        total = total + number ** 2
        count = count + 1
    return total / count


# %% right: the running mean, corrected at each number
def mean_of_squares(numbers):
    mean = 0.0
    for count, number in enumerate(numbers, start=1):
        mean += (number * number - mean) / count
    return mean


# %% right: sum over a generator expression
def mean_of_squares(numbers):
    return sum(x * x for x in numbers) / len(numbers)


# %% right: divides by len(numbers)
def mean_of_squares(numbers):
    """Return the mean of the squares of the numbers."""
    total = 0
    for number in numbers:
        total = total + number**2
    return total / len(numbers)


# %% right: the list times itself as vectors, converted to a Python float
import numpy as np


def mean_of_squares(numbers):
    vector = np.asarray(numbers, dtype="float64")
    return float(vector @ vector) / vector.size


# %% right: NumPy; the result is a np.float64, which is a float
import numpy as np


def mean_of_squares(numbers):
    return np.mean(np.square(np.array(numbers, dtype=float)))


# %% right: a recursive sum of squares
def sum_of_squares(numbers):
    if not numbers:
        return 0.0
    first, *others = numbers
    return first**2 + sum_of_squares(others)


def mean_of_squares(numbers):
    return sum_of_squares(numbers) / len(numbers)


# %% right: functools.reduce and a lambda bound to the name
import functools

mean_of_squares = lambda numbers: functools.reduce(lambda a, b: a + b**2, numbers, 0) / len(numbers)


# %% right: fmean from the standard library
from statistics import fmean


def mean_of_squares(numbers):
    squares = [number**2 for number in numbers]
    return fmean(squares)


# %% right: variance plus square of the mean, which is the mean of the squares
import numpy as np


def mean_of_squares(numbers):
    return float(np.var(numbers) + np.mean(numbers) ** 2)


# %% right: a while loop with an index, pow and fsum
import math


def mean_of_squares(numbers):
    squares = []
    i = 0
    while i < len(numbers):
        squares.append(math.pow(numbers[i], 2))
        i += 1
    return math.fsum(squares) / i


# %% wrong: defines count in a line that is never reached
# hint: still-name-error
def mean_of_squares(numbers):
    total = 0
    for number in numbers:
        total = total + number ** 2
    return total / count
    count = len(numbers)


# %% wrong: believes a name of one function is known in another
# hint: still-name-error
def count_numbers(numbers):
    count = len(numbers)


def mean_of_squares(numbers):
    count_numbers(numbers)
    total = 0
    for number in numbers:
        total = total + number ** 2
    return total / count


# %% wrong: replaces the missing name with another missing name
# hint: still-name-error
def mean_of_squares(numbers):
    total = 0
    for number in numbers:
        total = total + number ** 2
    return total / n


# %% wrong: defines count as 0 to make the NameError go away and never counts
# hint: count-stays-zero
def mean_of_squares(numbers):
    total = 0
    count = 0
    for number in numbers:
        total = total + number ** 2
    return total / count


# %% wrong: makes count a parameter with the length of the example as default
# hint: count-hard-coded
def mean_of_squares(numbers, count=3):
    total = 0
    for number in numbers:
        total = total + number ** 2
    return total / count


# %% wrong: gives count the value that fits the example
# hint: count-hard-coded
def mean_of_squares(numbers):
    total = 0
    count = 3
    for number in numbers:
        total = total + number ** 2
    return total / count


# %% wrong: believes the name only has to exist somewhere: a variable above the function
# hint: count-hard-coded
count = 3


def mean_of_squares(numbers):
    total = 0
    for number in numbers:
        total = total + number ** 2
    return total / count


# %% wrong: the count starts again at each number
# hint: sum-not-mean
def mean_of_squares(numbers):
    total = 0
    for number in numbers:
        count = 0
        total = total + number ** 2
        count += 1
    return total / count


# %% wrong: defines count as 1 so that the division works, and gets the sum
# hint: sum-not-mean
def mean_of_squares(numbers):
    total, count = 0, 1
    for number in numbers:
        total = total + number ** 2
    return total / count


# %% wrong: removes the name that was not defined
# hint: sum-not-mean
def mean_of_squares(numbers):
    total = 0
    for number in numbers:
        total = total + number ** 2
    return float(total)


# %% wrong: catches every error and returns the sum
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


# %% wrong: catches the error instead of repairing its cause
# hint: error-swallowed
def mean_of_squares(numbers):
    total = 0
    for number in numbers:
        total = total + number ** 2
    try:
        return total / count
    except NameError:
        return 0.0


# %% wrong: takes the last number for the number of numbers; fits [1, 2, 3]
# hint: counts-something-else
def mean_of_squares(numbers):
    total = 0
    for number in numbers:
        total = total + number ** 2
    count = number
    return total / count


# %% wrong: takes the largest number for the number of numbers; fits [1, 2, 3]
# hint: counts-something-else
def mean_of_squares(numbers):
    return sum([n**2 for n in numbers]) / max(numbers)


# %% wrong: list.count counts how often one value stands in the list
# hint: counts-something-else
def mean_of_squares(numbers):
    total = 0
    for number in numbers:
        total = total + number ** 2
        count = numbers.count(number)
    return total / count


# %% wrong: a set drops numbers that occur twice
# hint: counts-something-else
def mean_of_squares(numbers):
    total = 0
    for number in numbers:
        total = total + number ** 2
    return total / len(set(numbers))


# %% wrong: starts counting at 1 and adds 1 per number
# hint: off-by-one
def mean_of_squares(numbers):
    total = 0
    count = 1
    for number in numbers:
        total += number**2
        count += 1
    return total / count


# %% wrong: begins the loop at index 1
# hint: off-by-one
def mean_of_squares(numbers):
    total = 0
    for i in range(1, len(numbers)):
        total = total + numbers[i] ** 2
    return total / len(numbers)


# %% wrong: the last index of enumerate is one less than the count
# hint: off-by-one
def mean_of_squares(numbers):
    total = 0
    for count, number in enumerate(numbers):
        total = total + number ** 2
    return total / count if count else total


# %% wrong: divides by the last index of the loop, which is 0 where there is one number
# hint: off-by-one
def mean_of_squares(numbers):
    total = 0
    for i in range(len(numbers)):
        total += numbers[i] * numbers[i]
    return total / i


# %% wrong: divides by n - 1 as for a sample variance
# hint: off-by-one
def mean_of_squares(numbers):
    total = 0
    for number in numbers:
        total = total + number ** 2
    return total / max(len(numbers) - 1, 1)


# %% wrong: squares the mean instead of averaging the squares
# hint: square-of-mean
def mean_of_squares(numbers):
    return (sum(numbers) / len(numbers)) ** 2


# %% wrong: squares the mean instead of averaging the squares, with NumPy
# hint: square-of-mean
import numpy as np


def mean_of_squares(numbers):
    average = np.mean(numbers)
    return float(np.square(average))


# %% wrong: takes the root at the end
# hint: root-mean-square
import math


def mean_of_squares(numbers):
    return math.sqrt(sum(x**2 for x in numbers) / len(numbers))


# %% wrong: multiplies by 2 instead of squaring
# hint: not-squared
def mean_of_squares(numbers):
    total = 0
    for number in numbers:
        total = total + number * 2
    return total / len(numbers)


# %% wrong: loses the square during the repair
# hint: not-squared
def mean_of_squares(numbers):
    total = 0
    count = 0
    for number in numbers:
        total += number
        count += 1
    return total / count


# %% wrong: whole-number division
# hint: integer-division
def mean_of_squares(numbers):
    total = 0
    for number in numbers:
        total = total + number ** 2
    return total // len(numbers)


# %% wrong: rounds the result to two decimals
# hint: rounded
def mean_of_squares(numbers):
    total = sum(number**2 for number in numbers)
    return round(total / len(numbers), 2)


# %% wrong: counts and adds only numbers of type int
# hint: integers-only
def mean_of_squares(numbers):
    squares = [n * n for n in numbers if isinstance(n, int)]
    return sum(squares) / max(len(squares), 1)


# %% wrong: turns each number into an integer first
# hint: integers-only
def mean_of_squares(numbers):
    total = 0
    for number in numbers:
        total = total + int(number) ** 2
    return total / len(numbers)


# %% wrong: the return line is indented too far: leaves after the first number
# hint: return-in-loop
def mean_of_squares(numbers):
    total = 0
    for number in numbers:
        total = total + number ** 2
        return total / len(numbers)


# %% wrong: empties the caller's list while counting
# hint: changes-input
def mean_of_squares(numbers):
    total = 0
    count = 0
    while numbers:
        total += numbers.pop() ** 2
        count += 1
    return total / count


# %% wrong: squares the caller's list
# hint: changes-input
def mean_of_squares(numbers):
    for i in range(len(numbers)):
        numbers[i] = numbers[i] ** 2
    return sum(numbers) / len(numbers)


# %% wrong: counts in a global variable that is never set back
# hint: count-kept-between-calls
count = 0


def mean_of_squares(numbers):
    global count
    total = 0
    for number in numbers:
        total = total + number ** 2
        count = count + 1
    return total / count


# %% wrong: a list as default value keeps the squares of earlier calls
# hint: count-kept-between-calls
def mean_of_squares(numbers, squares=[]):
    for number in numbers:
        squares.append(number**2)
    return sum(squares) / len(squares)


# %% wrong: prints the mean
# hint: no-return
def mean_of_squares(numbers):
    total = 0
    for number in numbers:
        total = total + number ** 2
    print(total / len(numbers))


# %% wrong: ^ is not a power in Python, it compares bits; floats raise
# hint: raises
def mean_of_squares(numbers):
    total = 0
    for number in numbers:
        total = total + number ^ 2
    return total / len(numbers)


# %% wrong: makes count a second parameter, which the caller does not pass
# hint: raises
def mean_of_squares(numbers, count):
    total = 0
    for number in numbers:
        total = total + number ** 2
    return total / count


# %% wrong: uses the list method count, without calling it
# hint: raises
def mean_of_squares(numbers):
    total = 0
    for number in numbers:
        total = total + number ** 2
    return total / numbers.count


# %% wrong: puts the name in quotation marks
# hint: raises
def mean_of_squares(numbers):
    total = 0
    for number in numbers:
        total = total + number ** 2
    return total / "count"


# %% wrong: returns each square divided by the count
# hint: wrong-type
def mean_of_squares(numbers):
    return [number**2 / len(numbers) for number in numbers]


# %% wrong: returns the formatted number
# hint: wrong-type
def mean_of_squares(numbers):
    mean = sum(n**2 for n in numbers) / len(numbers)
    return f"{mean:.3f}"


# %% wrong: keeps the squares in an array of whole numbers
# hint: integers-only
import numpy as np


def mean_of_squares(numbers):
    squares = np.zeros(len(numbers), dtype="int64")
    for i, number in enumerate(numbers):
        squares[i] = number**2
    return float(squares.mean())
