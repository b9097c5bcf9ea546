# wrong: every layer gets the inputs of the model
# hint: inputs-of-the-first-layer


def count_parameters(units):
    inputs = units[0]
    return [(inputs + 1) * n for n in units[1:]]
