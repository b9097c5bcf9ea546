# wrong: a single bias for the whole layer
# hint: one-bias-per-layer


def count_parameters(units):
    return [a * b + 1 for a, b in zip(units, units[1:])]
