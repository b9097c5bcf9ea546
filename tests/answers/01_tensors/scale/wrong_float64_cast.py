# wrong: astype(float) means float64
# hint: float64-from-division


def scale_pixels(images):
    return images.astype(float) / 255
