# wrong: every example comes twice in an epoch
# hint: examples-repeat
import tensorflow as tf


def training_pipeline(images, labels, batch_size):
    x = images.astype("float32") / 255
    dataset = tf.data.Dataset.from_tensor_slices((x, labels))
    return dataset.shuffle(len(images)).repeat(2).batch(batch_size).prefetch(1)
