# wrong: writes the counts over the list that it was given
# hint: changes-input


def count_parameters(units):
    for i in range(len(units) - 1):
        units[i] = units[i] * units[i + 1] + units[i + 1]
    del units[-1]
    return units
