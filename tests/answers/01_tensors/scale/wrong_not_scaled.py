# wrong: casts and forgets the division
# hint: cast-without-scaling


def scale_pixels(images):
    return images.astype("float32")
