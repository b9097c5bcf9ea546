# wrong: writes -1 over the labels that are taken
# hint: changes-input
import numpy as np


def stratified_split(labels, validation, test, seed):
    rng = np.random.default_rng(seed)
    classes, sizes = np.unique(labels, return_counts=True)
    parts = []
    for share in (validation, test):
        chosen = []
        for c, size in zip(classes, sizes, strict=True):
            free = np.where(labels == c)[0]
            chosen.extend(rng.choice(free, round(size * share), replace=False))
        labels[chosen] = -1
        parts.append(np.array(chosen))
    return np.where(labels >= 0)[0], parts[0], parts[1]
