# wrong: NumPy divides uint8 by 255 into float64
# hint: wrong-dtype
import tensorflow as tf


def training_pipeline(images, labels, batch_size):
    dataset = tf.data.Dataset.from_tensor_slices((images / 255.0, labels))
    return dataset.shuffle(len(images)).batch(batch_size).prefetch(tf.data.AUTOTUNE)
