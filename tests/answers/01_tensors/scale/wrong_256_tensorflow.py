# wrong: divides by 256 in TensorFlow
# hint: divides-by-256
import numpy as np
import tensorflow as tf


def scale_pixels(images):
    return np.array((tf.cast(images, tf.float32) / 256.0).numpy())
