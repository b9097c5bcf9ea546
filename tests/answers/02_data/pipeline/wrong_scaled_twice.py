# wrong: divided in NumPy and again in map
# hint: scaled-twice
import tensorflow as tf


def training_pipeline(images, labels, batch_size):
    x = images.astype("float32") / 255
    dataset = tf.data.Dataset.from_tensor_slices((x, labels)).shuffle(len(images))
    dataset = dataset.map(lambda image, label: (image / 255.0, label))
    return dataset.batch(batch_size).prefetch(tf.data.AUTOTUNE)
