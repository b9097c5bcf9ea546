# wrong: a list of rows, no array
# hint: wrong-type


def flatten_images(images):
    return [image.flatten() for image in images]
