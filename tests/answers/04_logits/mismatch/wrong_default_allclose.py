# wrong: np.allclose with its own tolerance, which is far stricter than four printed decimals
# hint: exact-equality
import numpy as np
from scipy.special import softmax


def mismatched_rows(logits, probabilities):
    p = softmax(logits, axis=1)
    return [i for i in range(len(p)) if not np.allclose(p[i], probabilities[i])]
