# right: counts of all less counts of the trained ones
from collections import Counter


def never_trained(labels, validation_split):
    values = [int(label) for label in labels]
    n_train = int(len(values) * (1 - validation_split) // 1)
    everywhere, trained = Counter(values), Counter(values[:n_train])
    return [c for c in sorted(everywhere) if trained[c] == 0]
