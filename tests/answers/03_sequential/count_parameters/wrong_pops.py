# wrong: takes the entries out of the list it was given
# hint: changes-input


def count_parameters(units):
    counts = []
    n_in = units.pop(0)
    while units:
        n_out = units.pop(0)
        counts.append((n_in + 1) * n_out)
        n_in = n_out
    return counts
