# wrong: weights and biases as entries of their own
# hint: weights-and-biases-apart


def count_parameters(units):
    counts = []
    for a, b in zip(units, units[1:]):
        counts.append(a * b)
        counts.append(b)
    return counts
