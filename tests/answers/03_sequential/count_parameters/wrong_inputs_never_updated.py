# wrong: the same with a variable that is never updated
# hint: inputs-of-the-first-layer


def count_parameters(units):
    n_in = units[0]
    result = []
    for n_out in units[1:]:
        result.append(n_in * n_out + n_out)
        n_out = n_in
    return result
