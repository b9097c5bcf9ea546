# wrong: adds an axis for the channel
# hint: wrong-shape
import numpy as np


def scale_pixels(images):
    return (images.astype("float32") / np.float32(255))[..., None]
