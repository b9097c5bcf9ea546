# wrong: rounds to two places
# hint: rounded
import numpy as np


def scale_pixels(images):
    return np.round(images.astype("float32") / np.float32(255), 2)
