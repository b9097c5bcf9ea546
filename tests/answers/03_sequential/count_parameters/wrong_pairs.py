# wrong: a pair of weights and biases for each layer
# hint: weights-and-biases-apart


def count_parameters(units):
    return [(a * b, b) for a, b in zip(units, units[1:])]
