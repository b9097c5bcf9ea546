# wrong: loops with math.exp, which raises OverflowError
# hint: overflow
import math

import numpy as np


def forward(x, weights):
    h = x
    for W, b in zip(weights[:-2:2], weights[1:-2:2]):
        h = np.maximum(h @ W + b, 0)
    z = h @ weights[-2] + weights[-1]
    rows = []
    for row in z:
        e = [math.exp(v) for v in row]
        rows.append([v / sum(e) for v in e])
    return np.array(rows)
