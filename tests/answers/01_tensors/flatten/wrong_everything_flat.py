# wrong: one long vector: the batch axis is lost too
# hint: everything-flat


def flatten_images(images):
    return images.flatten()
