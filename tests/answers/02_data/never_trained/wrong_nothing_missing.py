# wrong: M31: believes that fit shuffles before it splits
# hint: split-is-random
def never_trained(labels, validation_split):
    return []
