# wrong: from_tensor_slices takes one argument: a pair
# hint: raises
import tensorflow as tf


def training_pipeline(images, labels, batch_size):
    dataset = tf.data.Dataset.from_tensor_slices(images / 255.0, labels)
    dataset = dataset.shuffle(len(images)).batch(batch_size)
    return dataset.prefetch(tf.data.AUTOTUNE)
