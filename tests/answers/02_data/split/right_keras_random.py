# right: keras.random.shuffle with the seed and the class
import keras
import numpy as np


def stratified_split(labels, validation, test, seed):
    parts = {"train": [], "validation": [], "test": []}
    draw = keras.random.SeedGenerator(int(seed))
    for c in np.unique(labels):
        members = np.flatnonzero(labels == c).astype("int32")
        members = np.array(keras.random.shuffle(members, seed=draw))
        a = round(validation * len(members))
        b = a + round(test * len(members))
        parts["validation"].append(members[:a])
        parts["test"].append(members[a:b])
        parts["train"].append(members[b:])
    return tuple(np.hstack(part) for part in parts.values())
