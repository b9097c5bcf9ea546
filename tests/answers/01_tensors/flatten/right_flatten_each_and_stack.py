# right: flattens image after image and stacks the rows
import numpy as np


def flatten_images(images):
    rows = []
    for image in images:
        rows.append(image.flatten())
    return np.stack(rows)
