# wrong: flattens the images as well
# hint: wrong-shape
import numpy as np


def scale_pixels(images):
    return images.reshape(len(images), -1).astype("float32") / np.float32(255)
