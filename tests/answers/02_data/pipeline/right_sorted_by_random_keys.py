# right: shuffled once in NumPy and again in every epoch by the dataset
import numpy as np
import tensorflow as tf


def training_pipeline(images, labels, batch_size):
    order = np.argsort(np.random.rand(len(images)))
    x, y = images[order] / np.float32(255), labels[order]
    ds = tf.data.Dataset.from_tensor_slices((x.astype("float32"), y))
    return ds.shuffle(len(order)).batch(batch_size).prefetch(tf.data.AUTOTUNE)
