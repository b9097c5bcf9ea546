# wrong: the class of the last example
# hint: last-class-only
def never_trained(labels, validation_split):
    return [int(labels[-1])]
