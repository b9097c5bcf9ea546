# right: the differences times themselves


def mean_squared_error(predictions, targets):
    errors = predictions.reshape(targets.shape) - targets
    return float(errors @ errors / errors.size)
