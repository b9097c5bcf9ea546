# wrong: compares only where the largest logit and the largest probability stand
# hint: only-argmax
import numpy as np


def mismatched_rows(logits, probabilities):
    same = np.argmax(logits, axis=1) == np.argmax(probabilities, axis=1)
    return np.where(~same)[0].tolist()
