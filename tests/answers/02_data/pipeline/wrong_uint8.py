# wrong: images as they are, uint8
# hint: wrong-dtype
import tensorflow as tf


def training_pipeline(images, labels, batch_size):
    dataset = tf.data.Dataset.from_tensor_slices((images, labels))
    return dataset.shuffle(len(images)).batch(batch_size).prefetch(tf.data.AUTOTUNE)
