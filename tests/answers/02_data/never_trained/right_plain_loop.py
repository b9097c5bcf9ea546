# right: plain Python, one pass over the labels
def never_trained(labels, validation_split):
    n_train = int(len(labels) * (1 - validation_split))
    trained = []
    missing = []
    for position, label in enumerate(labels):
        label = int(label)
        if position < n_train:
            trained.append(label)
        elif label not in trained and label not in missing:
            missing.append(label)
    missing.sort()
    return missing
