# wrong: one generator object, empty after the first epoch
# hint: one-epoch-only
import numpy as np
import tensorflow as tf


def training_pipeline(images, labels, batch_size):
    order = np.random.permutation(len(images))
    examples = ((np.float32(images[i]) / np.float32(255), labels[i]) for i in order)
    signature = (tf.TensorSpec((28, 28), tf.float32), tf.TensorSpec((), labels.dtype))
    dataset = tf.data.Dataset.from_generator(lambda: examples, output_signature=signature)
    return dataset.batch(batch_size).prefetch(1)
