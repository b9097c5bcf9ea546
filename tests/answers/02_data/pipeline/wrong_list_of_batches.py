# wrong: a list of batches
# hint: wrong-type
import numpy as np


def training_pipeline(images, labels, batch_size):
    order = np.random.permutation(len(images))
    x, y = images[order].astype("float32") / 255, labels[order]
    starts = range(0, len(x), batch_size)
    return [(x[s : s + batch_size], y[s : s + batch_size]) for s in starts]
