# wrong: divides by 256
# hint: divides-by-256
import tensorflow as tf


def training_pipeline(images, labels, batch_size):
    dataset = tf.data.Dataset.from_tensor_slices((images, labels)).shuffle(len(images))
    dataset = dataset.map(lambda x, y: (tf.cast(x, tf.float32) / 256.0, y))
    return dataset.batch(batch_size).prefetch(tf.data.AUTOTUNE)
