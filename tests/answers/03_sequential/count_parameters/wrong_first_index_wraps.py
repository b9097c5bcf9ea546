# wrong: starts at 0, so that units[-1] counts as the inputs of the inputs
# hint: entry-for-the-inputs


def count_parameters(units):
    return [units[i] * (units[i - 1] + 1) for i in range(len(units))]
