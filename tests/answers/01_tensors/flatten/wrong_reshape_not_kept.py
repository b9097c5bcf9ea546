# wrong: calls reshape and throws its result away
# hint: reshape-not-kept


def flatten_images(images):
    images.reshape(len(images), -1)
    return images
