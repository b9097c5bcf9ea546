# wrong: M35: a tenth of the examples in the buffer
# hint: buffer-too-small
import tensorflow as tf


def training_pipeline(images, labels, batch_size):
    def scale(x, y):
        return tf.cast(x, tf.float32) / 255, y

    dataset = tf.data.Dataset.from_tensor_slices((images, labels)).map(scale).cache()
    return dataset.shuffle(max(len(labels) // 10, 2)).batch(batch_size).prefetch(1)
