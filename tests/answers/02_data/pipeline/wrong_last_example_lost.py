# wrong: the last example is cut off
# hint: cut-by-take
import tensorflow as tf


def training_pipeline(images, labels, batch_size):
    x = images[:-1].astype("float32") / 255
    dataset = tf.data.Dataset.from_tensor_slices((x, labels[:-1]))
    return dataset.shuffle(len(images)).batch(batch_size).prefetch(tf.data.AUTOTUNE)
