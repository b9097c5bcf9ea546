# TODO: what learners hand in, 5 right and 8 wrong answers at least; these show the form.

# %% right: adds up and divides
def a_or_b(numbers):
    return sum(numbers) / len(numbers)


# %% wrong: forgets to divide
# hint: sum-not-mean
def a_or_b(numbers):
    return sum(numbers)


# %% wrong: prints the result instead of returning it
# hint: no-return
def a_or_b(numbers):
    print(sum(numbers) / len(numbers))


# %% wrong: divides in place, in the array of the caller
# hint: changes-input
def a_or_b(numbers):
    numbers /= len(numbers)
    return sum(numbers)
