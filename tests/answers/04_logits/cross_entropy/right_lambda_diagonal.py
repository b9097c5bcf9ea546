# right: a lambda; the diagonal of the (n, n) table of examples and labels
import numpy as np

cross_entropy = lambda logits, labels: np.logaddexp.reduce(logits, axis=1) - np.diagonal(
    logits[:, labels]
)
