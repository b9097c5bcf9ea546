# right: zip and a generator


def mean_squared_error(predictions, targets):
    pairs = zip(predictions, targets, strict=True)
    return sum(float(row[0] - target) ** 2 for row, target in pairs) / len(targets)
