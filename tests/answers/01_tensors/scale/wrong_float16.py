# wrong: float16, half the memory and too few digits
# hint: wrong-dtype


def scale_pixels(images):
    return (images / 255).astype("float16")
