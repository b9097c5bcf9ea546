# right: a generator function that draws a new permutation each time it is called
import numpy as np
import tensorflow as tf


def training_pipeline(images, labels, batch_size):
    labels = labels.astype("int64")

    def epoch():
        order = np.random.permutation(len(images))
        for start in range(0, len(order), batch_size):
            chosen = order[start : start + batch_size]
            yield np.float32(images[chosen]) / np.float32(255), labels[chosen]

    signature = (
        tf.TensorSpec((None, 28, 28), tf.float32),
        tf.TensorSpec((None,), tf.int64),
    )
    return tf.data.Dataset.from_generator(epoch, output_signature=signature).prefetch(1)
