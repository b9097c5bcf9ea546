# wrong: the layers, and the total behind them as in summary()
# hint: total-appended


def count_parameters(units):
    counts = [(a + 1) * b for a, b in zip(units, units[1:])]
    counts.append(sum(counts))
    return counts
