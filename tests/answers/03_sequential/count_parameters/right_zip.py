# right: neighbours with zip, a comprehension


def count_parameters(units):
    return [(n_in + 1) * n_out for n_in, n_out in zip(units, units[1:])]
