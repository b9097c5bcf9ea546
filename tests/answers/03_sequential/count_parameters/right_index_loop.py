# right: a loop over positions, weights and biases apart


def count_parameters(units):
    result = []
    for i in range(1, len(units)):
        weights = units[i - 1] * units[i]
        biases = units[i]
        result.append(weights + biases)
    return result
