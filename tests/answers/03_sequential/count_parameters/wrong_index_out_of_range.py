# wrong: asks for the units behind the last
# hint: raises


def count_parameters(units):
    counts = []
    for i in range(len(units)):
        counts.append(units[i] * units[i + 1] + units[i + 1])
    return counts
