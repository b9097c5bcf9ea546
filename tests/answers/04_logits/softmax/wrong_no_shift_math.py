# wrong: the formula as it stands in books, with math.exp, which raises OverflowError
# hint: overflow
import math

import numpy as np


def softmax(logits):
    rows = []
    for row in logits:
        e = [math.exp(z) for z in row]
        rows.append([x / sum(e) for x in e])
    return np.array(rows)
