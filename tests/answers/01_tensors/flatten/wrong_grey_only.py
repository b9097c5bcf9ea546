# wrong: expects exactly three axes
# hint: grey-images-only


def flatten_images(images):
    n, height, width = images.shape
    return images.reshape(n, height * width)
