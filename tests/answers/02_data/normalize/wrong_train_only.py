# wrong: validation and test come back as they are
# hint: train-only-normalized
import numpy as np


def normalize(train, validation, test):
    std = train.std(axis=0)
    std = np.where(std == 0, 1, std)
    return (train - train.mean(axis=0)) / std, validation, test
