# wrong: gives lists
# hint: wrong-type


def one_hot(labels, n_classes):
    return [[1.0 if k == label else 0.0 for k in range(n_classes)] for label in labels]
