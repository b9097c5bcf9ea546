# wrong: divides by 255 as well, as one often does next
# hint: scales-too


def flatten_images(images):
    return images.reshape(len(images), -1) / 255
