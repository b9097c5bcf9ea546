# wrong: casts back to the dtype of the argument, which cuts off
# hint: fractions-cut-off


def scale_pixels(images):
    return (images / 255.0).astype(images.dtype)
