# wrong: gives a tensor
# hint: wrong-type
import tensorflow as tf


def scale_pixels(images):
    return tf.cast(images, tf.float32) / 255.0
