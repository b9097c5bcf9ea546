# wrong: compares the whole ranking of the classes, but no values
# hint: only-the-order
import numpy as np


def mismatched_rows(logits, probabilities):
    rank_z = np.argsort(logits, axis=1, kind="stable")
    rank_p = np.argsort(probabilities, axis=1, kind="stable")
    return [i for i in range(len(logits)) if (rank_z[i] != rank_p[i]).any()]
