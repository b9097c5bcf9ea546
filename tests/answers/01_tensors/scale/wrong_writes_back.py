# wrong: writes the scaled numbers back into the argument
# hint: changes-input
import numpy as np


def scale_pixels(images):
    scaled = images.astype("float32") / np.float32(255)
    images[...] = scaled
    return scaled
