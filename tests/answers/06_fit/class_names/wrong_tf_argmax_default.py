# wrong: tf.argmax goes over axis 0 when nothing is said, so it gives positions in the batch
# hint: argmax-over-the-batch
import numpy as np
import tensorflow as tf


def class_names(model, x, names):
    best = tf.argmax(model(np.atleast_2d(x))).numpy()
    return [names[k] if k < len(names) else names[-1] for k in best]
