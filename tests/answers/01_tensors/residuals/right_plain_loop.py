# right: a loop and a sum


def mean_squared_error(predictions, targets):
    total = 0.0
    for i in range(len(targets)):
        difference = float(predictions[i, 0]) - float(targets[i])
        total += difference**2
    return total / len(targets)
