# wrong: the probability 1/K itself
# hint: probability-not-log


def first_loss(n_classes):
    return 1 / n_classes
