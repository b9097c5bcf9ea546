# right: keras.ops for the softmax, converted to NumPy at the end
import keras
import numpy as np


def mismatched_rows(logits, probabilities):
    p = keras.ops.softmax(keras.ops.convert_to_tensor(logits), axis=-1)
    p = keras.ops.convert_to_numpy(p)
    rows = []
    for i in range(p.shape[0]):
        if np.abs(p[i] - probabilities[i]).max() >= 0.001:
            rows.append(i)
    return rows
