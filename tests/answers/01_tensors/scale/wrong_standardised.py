# wrong: subtracts the mean and divides by the standard deviation
# hint: standardised
import numpy as np


def scale_pixels(images):
    pixels = images.astype("float32")
    return (pixels - pixels.mean()) / (pixels.std() + np.float32(1e-7))
