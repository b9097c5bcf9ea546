# right: casts to float32, then divides
import numpy as np


def scale_pixels(images):
    return images.astype("float32") / np.float32(255)
