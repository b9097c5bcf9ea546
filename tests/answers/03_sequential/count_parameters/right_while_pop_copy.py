# right: pops from a copy of the list


def count_parameters(units):
    rest = list(units)
    counts = []
    while len(rest) > 1:
        n_out = rest.pop()
        counts.insert(0, rest[-1] * n_out + n_out)
    return counts
