# TODO: what learners hand in, 5 right and 8 wrong answers at least; these show the form.

# %% right: adds up and divides
def threshold(numbers):
    return sum(numbers) / len(numbers)


# %% wrong: forgets to divide
# hint: sum-not-mean
def threshold(numbers):
    return sum(numbers)


# %% wrong: prints the result instead of returning it
# hint: no-return
def threshold(numbers):
    print(sum(numbers) / len(numbers))


# %% wrong: divides in place, in the array of the caller
# hint: changes-input
def threshold(numbers):
    numbers /= len(numbers)
    return sum(numbers)
