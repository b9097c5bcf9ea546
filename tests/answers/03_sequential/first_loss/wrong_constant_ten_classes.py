# wrong: the number of the lesson: ln 10, whatever the classes
# hint: ten-classes-assumed


def first_loss(n_classes):
    return 2.302585
