# wrong: divides by the number of values, so that 255 does not become 1
# hint: divides-by-256


def scale_pixels(images):
    return images.astype("float32") / 256
