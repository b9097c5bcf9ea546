# wrong: prints the losses
# hint: no-return
import numpy as np


def cross_entropy(logits, labels):
    print(np.logaddexp.reduce(logits, axis=1) - logits[np.arange(len(labels)), labels])
