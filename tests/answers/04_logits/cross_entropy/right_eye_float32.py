# right: one-hot rows from np.eye, einsum, everything in float32
import numpy as np


def cross_entropy(logits, labels):
    z = np.asarray(logits, dtype="float32")
    y = np.eye(z.shape[-1], dtype="float32")[np.asarray(labels)]
    m = z.max(-1)
    lse = m + np.log(np.einsum("nk->n", np.exp(z - m[:, None])))
    return lse - np.einsum("nk,nk->n", z, y)
