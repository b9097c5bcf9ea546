# wrong: divides by the int 255, which NumPy does in float64 too
# hint: float64-from-division


def scale_pixels(images):
    return images / 255
