# wrong: a fifth is taken away for a validation that nobody asked for
# hint: cut-by-take
import tensorflow as tf


def training_pipeline(images, labels, batch_size):
    x = images.astype("float32") / 255
    dataset = tf.data.Dataset.from_tensor_slices((x, labels)).skip(len(images) // 5)
    return dataset.shuffle(len(images)).batch(batch_size).prefetch(tf.data.AUTOTUNE)
