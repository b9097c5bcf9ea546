# right: multiplies the axes of one image by hand
import numpy as np


def flatten_images(images):
    n_numbers = 1
    for length in images.shape[1:]:
        n_numbers *= length
    return np.reshape(images, (len(images), n_numbers))
