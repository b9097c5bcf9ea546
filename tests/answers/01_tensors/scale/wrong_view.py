# wrong: view() reads the same bytes as other numbers
# hint: bytes-reread
import numpy as np


def scale_pixels(images):
    return np.ascontiguousarray(images).view("float32") / np.float32(255)
