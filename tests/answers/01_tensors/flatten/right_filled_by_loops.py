# right: fills an empty array number by number
import numpy as np


def flatten_images(images):
    n, height, width = images.shape[:3]
    channels = images.shape[3] if images.ndim == 4 else 1
    as_colour = images.reshape(n, height, width, channels)
    flat = np.zeros((n, height * width * channels), dtype=images.dtype)
    for row in range(height):
        for column in range(width):
            for channel in range(channels):
                position = (row * width + column) * channels + channel
                flat[:, position] = as_colour[:, row, column, channel]
    return flat
