# wrong: the same, unpacked: fails for another length
# hint: raises


def count_parameters(units):
    a, b, c = units
    return [(a + 1) * b, (b + 1) * c]
