# wrong: 0.001 as a relative tolerance, so that rounded small probabilities do not pass
# hint: relative-tolerance
import numpy as np
from scipy.special import softmax


def mismatched_rows(logits, probabilities):
    return [
        i
        for i, (p, q) in enumerate(zip(softmax(logits, axis=1), probabilities))
        if not np.allclose(p, q, rtol=0.001)
    ]
