# wrong: tensors instead of NumPy arrays
# hint: wrong-type
import pandas as pd
import tensorflow as tf


def read_images(path):
    table = pd.read_csv(path)
    labels = tf.constant(table.pop("label").to_numpy())
    side = int(table.shape[1] ** 0.5)
    images = tf.reshape(table.to_numpy(), (-1, side, side))
    return tf.cast(images, tf.uint8), labels
