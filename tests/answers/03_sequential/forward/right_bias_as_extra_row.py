# right: the bias as a further row of the kernel, a column of ones in x
import numpy as np


def forward(x, weights):
    h = np.array(x, dtype=np.float64)
    for i in range(0, len(weights), 2):
        if i > 0:
            h[h < 0] = 0
        kernel = np.vstack([weights[i], weights[i + 1]])
        h = np.hstack([h, np.ones((len(h), 1))]) @ kernel
    h -= np.max(h, axis=1, keepdims=True)
    np.exp(h, out=h)
    h /= np.sum(h, axis=1, keepdims=True)
    return h
