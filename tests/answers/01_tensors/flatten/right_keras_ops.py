# right: Keras's reshape, back to NumPy, the dtype kept
import keras
import numpy as np


def flatten_images(images):
    flat = keras.ops.reshape(images, (len(images), int(np.prod(images.shape[1:]))))
    return keras.ops.convert_to_numpy(flat)
