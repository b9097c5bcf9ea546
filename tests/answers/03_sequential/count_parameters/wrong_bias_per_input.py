# wrong: one bias for each input instead of each unit
# hint: bias-per-input


def count_parameters(units):
    return [units[i] * (units[i + 1] + 1) for i in range(len(units) - 1)]
