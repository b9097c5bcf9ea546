# right: a copy whose shape is set


def flatten_images(images):
    flat = images.copy()
    flat.shape = (len(images), images[0].size)
    return flat
