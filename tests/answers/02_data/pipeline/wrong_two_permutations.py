# wrong: another permutation for the labels than for the images
# hint: labels-torn-off
import numpy as np
import tensorflow as tf


def training_pipeline(images, labels, batch_size):
    x = np.random.permutation(images).astype("float32") / 255
    y = np.random.permutation(labels)
    dataset = tf.data.Dataset.from_tensor_slices((x, y)).shuffle(len(x))
    return dataset.batch(batch_size).prefetch(tf.data.AUTOTUNE)
