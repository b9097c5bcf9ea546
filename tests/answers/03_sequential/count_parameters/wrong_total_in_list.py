# wrong: the total, in a list
# hint: total-instead-of-layers


def count_parameters(units):
    total = 0
    for i in range(len(units) - 1):
        total += units[i] * units[i + 1] + units[i + 1]
    return [total]
