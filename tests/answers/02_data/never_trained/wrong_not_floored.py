# wrong: a float cannot cut
# hint: raises
def never_trained(labels, validation_split):
    n_train = len(labels) * (1 - validation_split)
    return sorted(set(labels[n_train:].tolist()) - set(labels[:n_train].tolist()))
