# right: plain Python lists, the dtype given at the end
import numpy as np


def flatten_images(images):
    def numbers(part):
        if not isinstance(part, list):
            return [part]
        return [number for item in part for number in numbers(item)]

    return np.array([numbers(image.tolist()) for image in images], dtype=images.dtype)
