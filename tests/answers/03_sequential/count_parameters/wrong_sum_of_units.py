# wrong: adds where it should multiply
# hint: units-added


def count_parameters(units):
    return [a + b for a, b in zip(units, units[1:])]
