# wrong: makes black white
# hint: inverted
import numpy as np


def scale_pixels(images):
    return np.float32(1) - images.astype("float32") / np.float32(255)
