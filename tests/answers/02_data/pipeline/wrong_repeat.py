# wrong: repeat() has no end
# hint: examples-repeat
import tensorflow as tf


def training_pipeline(images, labels, batch_size):
    dataset = tf.data.Dataset.from_tensor_slices((images, labels))
    dataset = dataset.map(lambda x, y: (tf.cast(x, tf.float32) / 255.0, y))
    dataset = dataset.shuffle(len(images)).repeat().batch(batch_size)
    return dataset.prefetch(tf.data.AUTOTUNE)
