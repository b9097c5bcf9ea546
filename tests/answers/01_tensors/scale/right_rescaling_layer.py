# right: Keras's Rescaling layer on float32 pixels
import keras
import numpy as np


def scale_pixels(images):
    layer = keras.layers.Rescaling(1 / 255, dtype="float32")
    return np.array(keras.ops.convert_to_numpy(layer(images.astype("float32"))))
