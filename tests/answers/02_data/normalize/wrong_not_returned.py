# wrong: three new arrays that are not returned
# hint: no-return
import numpy as np


def normalize(train, validation, test):
    mean = train.mean(axis=0)
    std = np.where(train.std(axis=0) == 0, 1, train.std(axis=0))
    train = (train - mean) / std
    validation = (validation - mean) / std
    test = (test - mean) / std
