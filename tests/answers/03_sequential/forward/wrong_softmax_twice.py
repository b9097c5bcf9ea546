# wrong: the softmax in the loop for the last layer, and once more at the end
# hint: softmax-twice
import numpy as np


def softmax(z):
    e = np.exp(z - z.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)


def forward(x, weights):
    n = len(weights) // 2
    for i in range(n):
        x = x @ weights[2 * i] + weights[2 * i + 1]
        x = softmax(x) if i == n - 1 else np.maximum(x, 0)
    return softmax(x)
