# wrong: floats, because of a division
# hint: wrong-type


def count_parameters(units):
    return [b * (a + 1) / 1 for a, b in zip(units, units[1:])]
