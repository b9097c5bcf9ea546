# wrong: makes float32 of it on the way
# hint: wrong-dtype


def flatten_images(images):
    return images.reshape(len(images), -1).astype("float32")
