# wrong: gives nested lists
# hint: wrong-type


def scale_pixels(images):
    return (images / 255).tolist()
