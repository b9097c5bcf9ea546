# wrong: weights plus the inputs plus the units
# hint: bias-on-both-sides


def count_parameters(units):
    return [a * b + a + b for a, b in zip(units, units[1:])]
