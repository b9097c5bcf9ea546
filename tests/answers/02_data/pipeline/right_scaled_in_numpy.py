# right: scaled in NumPy before the dataset is made
import numpy as np
import tensorflow as tf


def training_pipeline(images, labels, batch_size):
    x = images.astype(np.float32) / 255
    return (
        tf.data.Dataset.from_tensor_slices((x, labels))
        .shuffle(buffer_size=x.shape[0], reshuffle_each_iteration=True)
        .batch(batch_size, drop_remainder=False)
        .prefetch(1)
    )
