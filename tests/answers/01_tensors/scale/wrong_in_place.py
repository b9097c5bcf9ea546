# wrong: divides the uint8 array in place
# hint: raises


def scale_pixels(images):
    images /= 255.0
    return images
