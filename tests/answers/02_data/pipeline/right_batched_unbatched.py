# right: batched for a fast map, unbatched for the shuffle, batched again
import tensorflow as tf


def training_pipeline(images, labels, batch_size):
    def scale(x, y):
        return tf.divide(tf.cast(x, tf.float32), 255.0), y

    data = tf.data.Dataset.from_tensor_slices((images, labels)).batch(64).map(scale)
    data = data.unbatch().shuffle(len(labels)).batch(batch_size)
    return data.prefetch(tf.data.AUTOTUNE)
