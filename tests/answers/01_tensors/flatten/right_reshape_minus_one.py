# right: reshape with the number of images and -1


def flatten_images(images):
    return images.reshape(images.shape[0], -1)
