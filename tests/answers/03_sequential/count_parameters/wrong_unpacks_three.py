# wrong: the same, unpacked: fails for another length
# hint: two-layers-assumed


def count_parameters(units):
    a, b, c = units
    return [(a + 1) * b, (b + 1) * c]
