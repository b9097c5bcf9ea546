# wrong: the dataset is not returned
# hint: no-return
import tensorflow as tf


def training_pipeline(images, labels, batch_size):
    x = images.astype("float32") / 255
    dataset = tf.data.Dataset.from_tensor_slices((x, labels)).shuffle(len(images))
    dataset = dataset.batch(batch_size).prefetch(tf.data.AUTOTUNE)
