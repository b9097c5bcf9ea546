# wrong: float32 pixels, but a float64 array as the divisor
# hint: float64-from-division
import numpy as np


def scale_pixels(images):
    return np.asarray(images.astype("float32") / np.array([255.0])).reshape(images.shape)
