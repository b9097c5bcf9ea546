# right: flattens the predictions


def mean_squared_error(predictions, targets):
    errors = predictions.flatten() - targets
    return float((errors * errors).mean())
