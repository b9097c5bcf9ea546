# wrong: a map that has not been turned into a list
# hint: wrong-type


def count_parameters(units):
    return map(lambda a, b: (a + 1) * b, units, units[1:])
