# wrong: multiplies by 255 instead of dividing
# hint: multiplied-by-255
import numpy as np


def scale_pixels(images):
    return images.astype("float32") * np.float32(255)
