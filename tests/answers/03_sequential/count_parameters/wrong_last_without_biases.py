# wrong: believes the output layer has no biases
# hint: last-layer-left-without


def count_parameters(units):
    counts = [(a + 1) * b for a, b in zip(units, units[1:])]
    counts[-1] = units[-2] * units[-1]
    return counts
