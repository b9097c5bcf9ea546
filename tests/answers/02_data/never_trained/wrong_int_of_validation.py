# wrong: rounds the number of validation examples down
# hint: rounded-up
def never_trained(labels, validation_split):
    n_val = int(len(labels) * validation_split)
    n_train = len(labels) - n_val
    return sorted(set(labels[n_train:].tolist()) - set(labels[:n_train].tolist()))
