# wrong: divides with //, so that only 0 and 1 are left
# hint: fractions-cut-off


def scale_pixels(images):
    return (images // 255).astype("float32")
