# wrong: only the weights, inputs times units
# hint: biases-forgotten


def count_parameters(units):
    return [a * b for a, b in zip(units, units[1:])]
