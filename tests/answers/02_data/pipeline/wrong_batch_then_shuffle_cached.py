# wrong: M34: the batches are cached and then shuffled
# hint: batch-then-shuffle
import tensorflow as tf


def training_pipeline(images, labels, batch_size):
    x = images.astype("float32") / 255
    dataset = tf.data.Dataset.from_tensor_slices((x, labels)).batch(batch_size).cache()
    return dataset.shuffle(dataset.cardinality()).prefetch(1)
