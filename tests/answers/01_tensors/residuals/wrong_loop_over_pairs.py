# wrong: two loops, each prediction with each target
# hint: broadcast-n-by-n


def mean_squared_error(predictions, targets):
    total = 0.0
    for prediction in predictions:
        for target in targets:
            total += (float(prediction[0]) - float(target)) ** 2
    return total / (len(predictions) * len(targets))
