# wrong: 32 whatever is asked
# hint: fixed-batch-size
import tensorflow as tf


def training_pipeline(images, labels, batch_size):
    x = images.astype("float32") / 255
    dataset = tf.data.Dataset.from_tensor_slices((x, labels)).shuffle(len(images))
    return dataset.batch(32).prefetch(tf.data.AUTOTUNE)
