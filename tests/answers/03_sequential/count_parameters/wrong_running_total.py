# wrong: the total is appended after each layer and never reset
# hint: running-total


def count_parameters(units):
    result, total = [], 0
    for a, b in zip(units, units[1:]):
        total += a * b + b
        result.append(total)
    return result
