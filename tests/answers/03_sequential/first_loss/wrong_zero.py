# wrong: believes that an untrained model has no loss yet
# hint: zero-before-training


def first_loss(n_classes):
    return 0.0
