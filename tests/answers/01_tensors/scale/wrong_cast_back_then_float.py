# wrong: casts to whole numbers on the way
# hint: cast-back-to-integers


def scale_pixels(images):
    return (images / 255).astype("uint8").astype("float32")
