# wrong: a dictionary of the parts
# hint: wrong-type
import numpy as np


def stratified_split(labels, validation, test, seed):
    rng = np.random.default_rng(seed)
    parts = {"train": [], "validation": [], "test": []}
    for c in np.unique(labels):
        members = rng.permutation(np.where(labels == c)[0])
        a = round(len(members) * validation)
        b = a + round(len(members) * test)
        parts["validation"].extend(members[:a])
        parts["test"].extend(members[a:b])
        parts["train"].extend(members[b:])
    return parts
