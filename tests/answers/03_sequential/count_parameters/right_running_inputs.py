# right: remembers the outputs of the layer before


def count_parameters(units):
    inputs, *layers = units
    counts = []
    for n in layers:
        counts += [n * inputs + n]
        inputs = n
    return counts
