# wrong: casts back to the dtype of the argument, which cuts off
# hint: cast-back-to-integers


def scale_pixels(images):
    return (images / 255.0).astype(images.dtype)
