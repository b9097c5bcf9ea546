# wrong: sorts the labels of the caller in place
# hint: changes-input
import itertools


def class_weights(labels):
    labels.sort()
    counts = {int(k): len(list(group)) for k, group in itertools.groupby(labels)}
    return {k: len(labels) / (len(counts) * c) for k, c in counts.items()}
