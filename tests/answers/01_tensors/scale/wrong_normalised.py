# wrong: keras.utils.normalize, which makes every row a vector of length 1
# hint: standardised
import keras


def scale_pixels(images):
    return keras.utils.normalize(images.astype("float32"), axis=-1).astype("float32")
