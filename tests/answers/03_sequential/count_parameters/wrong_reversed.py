# wrong: from the last layer to the first
# hint: order-reversed


def count_parameters(units):
    counts = []
    for i in range(len(units) - 1, 0, -1):
        counts.append((units[i - 1] + 1) * units[i])
    return counts
