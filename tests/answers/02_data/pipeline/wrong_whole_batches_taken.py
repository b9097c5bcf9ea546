# wrong: takes as many batches as fit wholly
# hint: drops-the-rest
import tensorflow as tf


def training_pipeline(images, labels, batch_size):
    x = images.astype("float32") / 255
    dataset = tf.data.Dataset.from_tensor_slices((x, labels))
    dataset = dataset.shuffle(len(images)).batch(batch_size)
    return dataset.take(len(images) // batch_size).prefetch(tf.data.AUTOTUNE)
