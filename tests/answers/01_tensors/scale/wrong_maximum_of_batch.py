# wrong: divides by the largest number present
# hint: divides-by-own-maximum
import numpy as np


def scale_pixels(images):
    return images.astype("float32") / max(1, int(np.max(images, initial=0)))
