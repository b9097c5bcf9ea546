# wrong: rounded to the nearest number
# hint: rounded-nearest
def never_trained(labels, validation_split):
    n_train = round(len(labels) * (1 - validation_split))
    return sorted(set(labels[n_train:].tolist()) - set(labels[:n_train].tolist()))
