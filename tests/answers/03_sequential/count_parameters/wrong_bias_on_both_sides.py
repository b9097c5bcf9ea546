# wrong: a bias for the inputs and for the outputs
# hint: bias-on-both-sides


def count_parameters(units):
    return [(a + 1) * (b + 1) for a, b in zip(units, units[1:])]
