# wrong: believes that the loss starts at infinity
# hint: not-finite


def first_loss(n_classes):
    return float("inf")
