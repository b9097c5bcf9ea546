# wrong: the range stops one layer too early
# hint: last-layer-missing


def count_parameters(units):
    counts = []
    for i in range(len(units) - 2):
        counts.append(units[i] * units[i + 1] + units[i + 1])
    return counts
