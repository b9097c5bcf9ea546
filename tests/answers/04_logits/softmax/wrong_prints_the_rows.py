# wrong: prints the rows
# hint: no-return
import numpy as np


def softmax(logits):
    for row in logits:
        e = np.exp(row - row.max())
        print(e / e.sum())
