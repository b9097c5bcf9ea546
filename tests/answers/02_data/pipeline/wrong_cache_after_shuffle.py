# wrong: cache keeps the order of the first epoch
# hint: shuffled-once
import tensorflow as tf


def training_pipeline(images, labels, batch_size):
    dataset = tf.data.Dataset.from_tensor_slices((images, labels))
    dataset = dataset.map(lambda x, y: (tf.cast(x, tf.float32) / 255.0, y))
    dataset = dataset.shuffle(len(images)).cache()
    return dataset.batch(batch_size).prefetch(tf.data.AUTOTUNE)
