# wrong: sigmoid in the last layer (M12)
# hint: sigmoid-for-many-classes
import numpy as np


def forward(x, weights):
    h = x.astype("float64")
    n = len(weights) // 2
    for i in range(n):
        h = h @ weights[2 * i] + weights[2 * i + 1]
        if i < n - 1:
            h = np.maximum(h, 0)
    return 1 / (1 + np.exp(-np.clip(h, -500, 500)))
