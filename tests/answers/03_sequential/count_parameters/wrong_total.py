# wrong: the total of the model instead of one number per layer
# hint: total-instead-of-layers


def count_parameters(units):
    return sum((a + 1) * b for a, b in zip(units, units[1:]))
