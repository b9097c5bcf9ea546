# wrong: puts all images into one row
# hint: everything-flat


def flatten_images(images):
    return images.reshape(1, -1)
