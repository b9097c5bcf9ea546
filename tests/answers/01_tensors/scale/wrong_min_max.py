# wrong: stretches the numbers present to 0 to 1
# hint: divides-by-own-maximum
import numpy as np


def scale_pixels(images):
    smallest, largest = images.min(), images.max()
    scaled = (images - smallest).astype("float32")
    return np.asarray(scaled / np.float32(max(1, int(largest) - int(smallest))))
