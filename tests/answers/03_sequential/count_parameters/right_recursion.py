# right: the first layer, then the rest of the list


def count_parameters(units):
    if len(units) < 2:
        return []
    return [units[0] * units[1] + units[1]] + count_parameters(units[1:])
