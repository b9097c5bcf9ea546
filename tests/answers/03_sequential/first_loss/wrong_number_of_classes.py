# wrong: the number of classes
# hint: no-logarithm


def first_loss(n_classes):
    return float(n_classes)
