# wrong: M33: batch gives a new dataset, which is not kept
# hint: unbatched
import tensorflow as tf


def training_pipeline(images, labels, batch_size):
    x = images.astype("float32") / 255
    dataset = tf.data.Dataset.from_tensor_slices((x, labels))
    dataset = dataset.shuffle(len(images))
    dataset.batch(batch_size)
    return dataset.prefetch(batch_size)
