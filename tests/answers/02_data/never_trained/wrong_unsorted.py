# wrong: in the order in which they appear
# hint: unsorted
import math


def never_trained(labels, validation_split):
    n_train = math.floor(len(labels) * (1 - validation_split))
    trained, missing = labels[:n_train].tolist(), []
    for label in labels[n_train:].tolist():
        if label not in trained and label not in missing:
            missing.append(label)
    return missing
