# right: a function of one example, stacked
import numpy as np


def forward(x, weights):
    def one(example):
        h = example
        for position, array in enumerate(weights):
            if array.ndim == 2:
                if position > 0:
                    h = np.maximum(h, 0)
                h = h @ array
            else:
                h = h + array
        e = np.exp(h - max(h))
        return e / sum(e)

    return np.stack([one(example) for example in x])
