# wrong: the inputs counted as a layer with one weight and one bias each
# hint: entry-for-the-inputs


def count_parameters(units):
    result = []
    for i, n in enumerate(units):
        if i == 0:
            result.append(2 * n)
        else:
            result.append(n * units[i - 1] + n)
    return result
