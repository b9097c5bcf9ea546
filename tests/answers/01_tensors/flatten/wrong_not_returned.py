# wrong: forgets the return
# hint: no-return


def flatten_images(images):
    flat = images.reshape(len(images), -1)
