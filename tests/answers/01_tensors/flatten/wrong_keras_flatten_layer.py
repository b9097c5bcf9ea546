# wrong: the Flatten layer gives a tensor
# hint: wrong-type
import keras


def flatten_images(images):
    return keras.layers.Flatten()(images)
