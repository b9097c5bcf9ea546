# wrong: scaled, cast to uint8 and then to float32
# hint: casts-after-division
import numpy as np
import tensorflow as tf


def training_pipeline(images, labels, batch_size):
    x = (images / 255).astype(np.uint8).astype(np.float32)
    dataset = tf.data.Dataset.from_tensor_slices((x, labels))
    return dataset.shuffle(len(images)).batch(batch_size).prefetch(tf.data.AUTOTUNE)
