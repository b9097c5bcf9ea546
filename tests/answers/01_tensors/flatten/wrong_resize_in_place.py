# wrong: sets the shape of the argument itself
# hint: changes-input


def flatten_images(images):
    images.shape = (images.shape[0], -1)
    return images
