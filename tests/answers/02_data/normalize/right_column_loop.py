# right: column after column, copies filled in
import numpy as np


def normalize(train, validation, test):
    results = [np.array(part, dtype="float64") for part in (train, validation, test)]
    for j in range(train.shape[1]):
        column = train[:, j].astype("float64")
        center = column.sum() / len(column)
        spread = np.sqrt(((column - center) ** 2).sum() / len(column))
        for part in results:
            part[:, j] -= center
            if spread > 1e-9:
                part[:, j] /= spread
    return tuple(results)
