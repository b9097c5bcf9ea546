# wrong: forgets the return
# hint: no-return


def scale_pixels(images):
    scaled = images.astype("float32") / 255
