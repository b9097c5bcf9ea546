# wrong: only divided by the deviation
# hint: not-centred
import numpy as np


def normalize(train, validation, test):
    std = train.std(axis=0)
    std = np.where(std == 0, 1, std)
    return train / std, validation / std, test / std
