# wrong: (validation, test, train)
# hint: parts-swapped
import numpy as np


def stratified_split(labels, validation, test, seed):
    state = np.random.RandomState(seed)
    parts = [[], [], []]
    for c in np.unique(labels):
        members = state.permutation(np.flatnonzero(labels == c))
        n = len(members)
        borders = [round(n * validation), round(n * validation) + round(n * test)]
        for part, piece in zip(parts, np.split(members, borders), strict=True):
            part.extend(piece)
    return tuple(np.array(part) for part in parts)
