# right: np.split at rounded borders, RandomState, sorted parts
import numpy as np


def stratified_split(labels, validation, test, seed):
    state = np.random.RandomState(seed)
    parts = [[], [], []]
    for c in set(labels.tolist()):
        members = np.flatnonzero(labels == c)
        state.shuffle(members)
        n = len(members)
        borders = [round(n * validation), round(n * validation) + round(n * test)]
        for part, piece in zip(parts, np.split(members, borders), strict=True):
            part.extend(piece)
    val, tst, train = (np.sort(np.array(part, dtype=int)) for part in parts)
    return train, val, tst
