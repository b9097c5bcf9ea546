# wrong: TensorFlow gives the names back as bytes
# hint: bytes-not-text
import numpy as np
import tensorflow as tf


def class_names(model, x, names):
    best = tf.argmax(model(np.atleast_2d(x)), axis=1)
    return tf.gather(names, best).numpy().tolist()
