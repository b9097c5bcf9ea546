# wrong: returns the logits
# hint: logits-returned
import numpy as np


def forward(x, weights):
    h = x
    for i in range(0, len(weights), 2):
        h = h @ weights[i] + weights[i + 1]
        if i < len(weights) - 2:
            h = np.maximum(h, 0)
    return h
