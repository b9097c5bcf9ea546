# right: list() around the array of np.where, so that its elements are np.int64
import numpy as np


def mismatched_rows(logits, probabilities):
    exps = np.exp(logits - np.max(logits, axis=-1)[:, None])
    expected = exps / np.sum(exps, axis=-1)[:, None]
    largest_difference = np.max(np.abs(expected - probabilities), axis=-1)
    return list(np.where(largest_difference > 1e-3)[0])
