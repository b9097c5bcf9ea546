# wrong: a dictionary from the number of the layer to the count
# hint: wrong-type


def count_parameters(units):
    counts = {}
    for i, (a, b) in enumerate(zip(units, units[1:])):
        counts[i] = (a + 1) * b
    return counts
