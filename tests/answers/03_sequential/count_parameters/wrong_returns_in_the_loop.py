# wrong: returns in the loop: the first layer only
# hint: last-layer-missing


def count_parameters(units):
    counts = []
    for a, b in zip(units, units[1:]):
        counts.append((a + 1) * b)
        return counts
