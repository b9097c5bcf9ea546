# wrong: a 0 for the input layer
# hint: entry-for-the-inputs


def count_parameters(units):
    counts = [0]
    for i in range(1, len(units)):
        counts.append((units[i - 1] + 1) * units[i])
    return counts
