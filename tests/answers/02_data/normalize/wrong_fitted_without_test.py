# wrong: only the test part is kept out; train and validation are measured together
# hint: fitted-on-all
import numpy as np


def normalize(train, validation, test):
    seen = np.concatenate([train, validation])
    mean, std = seen.mean(axis=0), seen.std(axis=0)
    std[std == 0] = 1
    return tuple((part - mean) / std for part in (train, validation, test))
