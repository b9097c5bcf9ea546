# wrong: casts to whole numbers on the way
# hint: fractions-cut-off


def scale_pixels(images):
    return (images / 255).astype("uint8").astype("float32")
