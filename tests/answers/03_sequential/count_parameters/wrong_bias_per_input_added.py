# wrong: adds the number of inputs as the biases
# hint: bias-per-input


def count_parameters(units):
    counts = []
    for inputs, outputs in zip(units[:-1], units[1:]):
        counts.append(inputs * outputs + inputs)
    return counts
