# wrong: the seed only says where in a class a block of neighbours begins
# hint: not-random
import numpy as np


def stratified_split(labels, validation, test, seed):
    parts = [[], [], []]
    for c in np.unique(labels):
        positions = np.roll(np.flatnonzero(labels == c), seed)
        a = round(validation * len(positions))
        b = a + round(test * len(positions))
        for part, piece in zip(parts, (positions[b:], positions[:a], positions[a:b])):
            part.append(piece)
    return tuple(np.concatenate(part) for part in parts)
