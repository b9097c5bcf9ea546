# wrong: divides by 255.0, which NumPy does in float64
# hint: float64-from-division


def scale_pixels(images):
    return images / 255.0
