# wrong: ravel() of the whole batch
# hint: everything-flat
import numpy as np


def flatten_images(images):
    return np.ravel(images)
