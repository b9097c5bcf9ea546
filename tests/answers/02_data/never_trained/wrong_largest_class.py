# wrong: the largest class
# hint: last-class-only
def never_trained(labels, validation_split):
    return [int(labels.max())]
