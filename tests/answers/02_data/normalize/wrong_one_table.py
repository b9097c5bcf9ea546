# wrong: one table of all rows
# hint: wrong-type
import numpy as np
from sklearn.preprocessing import StandardScaler


def normalize(train, validation, test):
    return StandardScaler().fit(train).transform(np.vstack([train, validation, test]))
