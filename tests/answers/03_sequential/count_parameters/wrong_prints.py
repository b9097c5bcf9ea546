# wrong: prints the numbers instead of returning them
# hint: no-return


def count_parameters(units):
    for a, b in zip(units, units[1:]):
        print((a + 1) * b)
