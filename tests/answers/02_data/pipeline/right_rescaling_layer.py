# right: keras.layers.Rescaling in map
import keras
import tensorflow as tf


def training_pipeline(images, labels, batch_size):
    rescale = keras.layers.Rescaling(1 / 255)
    dataset = tf.data.Dataset.from_tensor_slices((images, labels))
    dataset = dataset.shuffle(10 * len(images)).batch(batch_size)
    return dataset.map(lambda x, y: (rescale(x), y)).prefetch(tf.data.AUTOTUNE)
