# right: Keras ops
import keras
import numpy as np


def scale_pixels(images):
    scaled = keras.ops.cast(images, "float32") * (1 / 255)
    return np.array(keras.ops.convert_to_numpy(scaled))
