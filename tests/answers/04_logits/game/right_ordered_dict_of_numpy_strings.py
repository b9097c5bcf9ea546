# right: an OrderedDict in falling order whose values are NumPy strings
from collections import OrderedDict

import numpy as np


def prediction_game():
    words = np.array(["right", "repaired", "doubled", "missing"])
    index = OrderedDict(F=1, E=2, D=3, C=2, B=1, A=0)
    return OrderedDict((key, words[i]) for key, i in index.items())
