# wrong: gives the squared differences
# hint: one-error-per-example


def mean_squared_error(predictions, targets):
    return (predictions[:, 0] - targets) ** 2
