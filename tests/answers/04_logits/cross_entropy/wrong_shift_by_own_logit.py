# wrong: shifts by the logit of the label, which may be the small one: exp(1000) again
# hint: overflow
import numpy as np


def cross_entropy(logits, labels):
    own = logits[np.arange(len(labels)), labels]
    return np.log(np.exp(logits - own[:, None]).sum(axis=1))
