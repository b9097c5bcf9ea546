# wrong: puts all of the red before all of the green
# hint: channels-first
import numpy as np


def flatten_images(images):
    if images.ndim == 4:
        images = np.moveaxis(images, -1, 1)
    return images.reshape(len(images), -1)
