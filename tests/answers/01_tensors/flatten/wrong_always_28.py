# wrong: the size of MNIST written into the function
# hint: fixed-size


def flatten_images(images):
    return images.reshape(-1, 28 * 28)
