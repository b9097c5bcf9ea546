# wrong: the batches of the first epoch come again and again
# hint: shuffled-once
import tensorflow as tf


def training_pipeline(images, labels, batch_size):
    x = images.astype("float32") / 255
    dataset = tf.data.Dataset.from_tensor_slices((x, labels))
    dataset = dataset.shuffle(len(images)).batch(batch_size)
    return dataset.cache().prefetch(tf.data.AUTOTUNE)
