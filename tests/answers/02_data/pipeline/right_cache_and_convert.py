# right: convert_image_dtype by example, cache, then shuffle
import tensorflow as tf


def training_pipeline(images, labels, batch_size):
    def scale(image, label):
        return tf.image.convert_image_dtype(image, tf.float32), label

    data = tf.data.Dataset.from_tensor_slices((images, labels))
    data = data.map(scale, num_parallel_calls=tf.data.AUTOTUNE)
    data = data.cache()
    data = data.shuffle(data.cardinality())
    data = data.batch(batch_size)
    return data.prefetch(tf.data.AUTOTUNE)
