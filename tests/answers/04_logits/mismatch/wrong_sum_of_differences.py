# wrong: adds up the differences of a row, so many small ones make a mismatch
# hint: sum-of-differences
import keras
import numpy as np


def mismatched_rows(logits, probabilities):
    expected = keras.ops.convert_to_numpy(keras.ops.softmax(logits, axis=-1))
    total = np.abs(expected - probabilities).sum(axis=1)
    return [i for i in range(len(total)) if total[i] > 0.001]
