# wrong: scales to -1 to 1
# hint: minus-one-to-one
import numpy as np


def scale_pixels(images):
    return images.astype("float32") / np.float32(127.5) - np.float32(1)
