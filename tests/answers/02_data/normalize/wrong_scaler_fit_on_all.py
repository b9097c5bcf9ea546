# wrong: M28: StandardScaler fitted before the parts are told apart
# hint: fitted-on-all
import numpy as np
from sklearn.preprocessing import StandardScaler


def normalize(train, validation, test):
    x = StandardScaler().fit_transform(np.concatenate((train, validation, test)))
    return tuple(np.split(x, [len(train), len(train) + len(validation)]))
