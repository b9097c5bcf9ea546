# right: three loops: each example, each layer, each neuron, with math.exp
import math

import numpy as np


def forward(x, weights):
    rows = []
    for example in x:
        values = [float(v) for v in example]
        for layer in range(0, len(weights), 2):
            W, b = weights[layer], weights[layer + 1]
            sums = []
            for neuron in range(W.shape[1]):
                total = float(b[neuron])
                for j, value in enumerate(values):
                    total += value * float(W[j, neuron])
                sums.append(total)
            last = layer == len(weights) - 2
            values = sums if last else [max(0.0, s) for s in sums]
        largest = max(values)
        e = [math.exp(v - largest) for v in values]
        rows.append([v / sum(e) for v in e])
    return np.array(rows)
