# %% right: batched for a fast map, unbatched for the shuffle, batched again
import tensorflow as tf


def training_pipeline(images, labels, batch_size):
    def scale(x, y):
        return tf.divide(tf.cast(x, tf.float32), 255.0), y

    data = tf.data.Dataset.from_tensor_slices((images, labels)).batch(64).map(scale)
    data = data.unbatch().shuffle(len(labels)).batch(batch_size)
    return data.prefetch(tf.data.AUTOTUNE)


# %% right: convert_image_dtype by example, cache, then shuffle
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


# %% right: a generator function that draws a new permutation each time it is called
import numpy as np
import tensorflow as tf


def training_pipeline(images, labels, batch_size):
    labels = labels.astype("int64")

    def epoch():
        order = np.random.permutation(len(images))
        for start in range(0, len(order), batch_size):
            chosen = order[start : start + batch_size]
            yield np.float32(images[chosen]) / np.float32(255), labels[chosen]

    signature = (
        tf.TensorSpec((None, 28, 28), tf.float32),
        tf.TensorSpec((None,), tf.int64),
    )
    return tf.data.Dataset.from_generator(epoch, output_signature=signature).prefetch(1)


# %% right: only the positions are shuffled; a batch is gathered from the arrays
import tensorflow as tf


def training_pipeline(images, labels, batch_size):
    x, y = tf.constant(images), tf.constant(labels)

    def fetch(positions):
        return tf.cast(tf.gather(x, positions), "float32") / 255, tf.gather(y, positions)

    n = len(labels)
    return tf.data.Dataset.range(n).shuffle(n).batch(batch_size).map(fetch).prefetch(2)


# %% right: keras.layers.Rescaling in map
import keras
import tensorflow as tf


def training_pipeline(images, labels, batch_size):
    rescale = keras.layers.Rescaling(1 / 255)
    dataset = tf.data.Dataset.from_tensor_slices((images, labels))
    dataset = dataset.shuffle(10 * len(images)).batch(batch_size)
    return dataset.map(lambda x, y: (rescale(x), y)).prefetch(tf.data.AUTOTUNE)


# %% right: scaled in NumPy before the dataset is made
import numpy as np
import tensorflow as tf


def training_pipeline(images, labels, batch_size):
    x = images.astype(np.float32) / 255
    return (
        tf.data.Dataset.from_tensor_slices((x, labels))
        .shuffle(buffer_size=x.shape[0], reshuffle_each_iteration=True)
        .batch(batch_size, drop_remainder=False)
        .prefetch(1)
    )


# %% right: shuffle over all, batch, scaled by the batch
import tensorflow as tf


def training_pipeline(images, labels, batch_size):
    dataset = tf.data.Dataset.from_tensor_slices((images, labels))
    dataset = dataset.shuffle(len(images)).batch(batch_size)
    dataset = dataset.map(lambda x, y: (tf.cast(x, tf.float32) / 255.0, y))
    return dataset.prefetch(tf.data.AUTOTUNE)


# %% right: shuffled once in NumPy and again in every epoch by the dataset
import numpy as np
import tensorflow as tf


def training_pipeline(images, labels, batch_size):
    order = np.argsort(np.random.rand(len(images)))
    x, y = images[order] / np.float32(255), labels[order]
    ds = tf.data.Dataset.from_tensor_slices((x.astype("float32"), y))
    return ds.shuffle(len(order)).batch(batch_size).prefetch(tf.data.AUTOTUNE)


# %% right: two datasets zipped first, shuffled together, with a seed
import tensorflow as tf


def training_pipeline(images, labels, batch_size):
    x = tf.data.Dataset.from_tensor_slices(images)
    y = tf.data.Dataset.from_tensor_slices(labels)
    x = x.map(lambda image: tf.cast(image, tf.float32) * (1 / 255))
    pairs = tf.data.Dataset.zip((x, y)).shuffle(len(labels), seed=7)
    return pairs.batch(batch_size).prefetch(tf.data.AUTOTUNE)


# %% right: a fixed seed, another order in each epoch
import tensorflow as tf


def training_pipeline(images, labels, batch_size):
    images = images.astype("float32") / 255
    dataset = tf.data.Dataset.from_tensor_slices((images, labels))
    return dataset.shuffle(len(images), seed=42).batch(batch_size).prefetch(tf.data.AUTOTUNE)


# %% wrong: M34: batches are shuffled, not examples
# hint: batch-then-shuffle
import tensorflow as tf


def training_pipeline(images, labels, batch_size):
    dataset = tf.data.Dataset.from_tensor_slices((images, labels))
    dataset = dataset.map(lambda x, y: (tf.cast(x, tf.float32) / 255.0, y))
    return dataset.batch(batch_size).shuffle(len(images)).prefetch(tf.data.AUTOTUNE)


# %% wrong: M34: the batches are cached and then shuffled
# hint: batch-then-shuffle
import tensorflow as tf


def training_pipeline(images, labels, batch_size):
    x = images.astype("float32") / 255
    dataset = tf.data.Dataset.from_tensor_slices((x, labels)).batch(batch_size).cache()
    return dataset.shuffle(dataset.cardinality()).prefetch(1)


# %% wrong: batches of batches
# hint: wrong-shape
import tensorflow as tf


def training_pipeline(images, labels, batch_size):
    x = images.astype("float32") / 255
    dataset = tf.data.Dataset.from_tensor_slices((x, labels)).shuffle(len(images))
    dataset = dataset.batch(batch_size, drop_remainder=True)
    return dataset.batch(batch_size).prefetch(tf.data.AUTOTUNE)


# %% wrong: M35: a buffer as large as a batch
# hint: buffer-too-small
import tensorflow as tf


def training_pipeline(images, labels, batch_size):
    dataset = tf.data.Dataset.from_tensor_slices((images, labels))
    dataset = dataset.shuffle(batch_size).batch(batch_size)
    dataset = dataset.map(lambda x, y: (tf.cast(x, tf.float32) / 255.0, y))
    return dataset.prefetch(tf.data.AUTOTUNE)


# %% wrong: M35: a buffer of ten
# hint: buffer-too-small
import tensorflow as tf


def training_pipeline(images, labels, batch_size):
    x = images.astype("float32") / 255
    dataset = tf.data.Dataset.from_tensor_slices((x, labels))
    return dataset.shuffle(10).batch(batch_size).prefetch(tf.data.AUTOTUNE)


# %% wrong: M35: a tenth of the examples in the buffer
# hint: buffer-too-small
import tensorflow as tf


def training_pipeline(images, labels, batch_size):
    def scale(x, y):
        return tf.cast(x, tf.float32) / 255, y

    dataset = tf.data.Dataset.from_tensor_slices((images, labels)).map(scale).cache()
    return dataset.shuffle(max(len(labels) // 10, 2)).batch(batch_size).prefetch(1)


# %% wrong: scaled, cast to uint8 and then to float32
# hint: casts-after-division
import numpy as np
import tensorflow as tf


def training_pipeline(images, labels, batch_size):
    x = (images / 255).astype(np.uint8).astype(np.float32)
    dataset = tf.data.Dataset.from_tensor_slices((x, labels))
    return dataset.shuffle(len(images)).batch(batch_size).prefetch(tf.data.AUTOTUNE)


# %% wrong: // before the cast: only 0 and 1 are left
# hint: casts-after-division
import tensorflow as tf


def training_pipeline(images, labels, batch_size):
    dataset = tf.data.Dataset.from_tensor_slices((images, labels))
    dataset = dataset.map(lambda x, y: (tf.cast(x // 255, tf.float32), y))
    return dataset.shuffle(len(images)).batch(batch_size).prefetch(tf.data.AUTOTUNE)


# %% wrong: writes the scaled pixels into the array of the caller
# hint: changes-input
import tensorflow as tf


def training_pipeline(images, labels, batch_size):
    images[:] = images / 255
    x = images.astype("float32")
    dataset = tf.data.Dataset.from_tensor_slices((x, labels)).shuffle(len(images))
    return dataset.batch(batch_size).prefetch(tf.data.AUTOTUNE)


# %% wrong: each place is filled by any example: some come twice, some never
# hint: classes-sampled
import tensorflow as tf


def training_pipeline(images, labels, batch_size):
    n = len(images)
    x, y = tf.constant(images), tf.constant(labels)

    def draw(_):
        i = tf.random.uniform((), 0, n, dtype=tf.int32)
        return tf.cast(x[i], tf.float32) / 255, y[i]

    return tf.data.Dataset.range(n).map(draw).batch(batch_size).prefetch(1)


# %% wrong: the last example is cut off
# hint: cut-by-take
import tensorflow as tf


def training_pipeline(images, labels, batch_size):
    x = images[:-1].astype("float32") / 255
    dataset = tf.data.Dataset.from_tensor_slices((x, labels[:-1]))
    return dataset.shuffle(len(images)).batch(batch_size).prefetch(tf.data.AUTOTUNE)


# %% wrong: a fifth is taken away for a validation that nobody asked for
# hint: cut-by-take
import tensorflow as tf


def training_pipeline(images, labels, batch_size):
    x = images.astype("float32") / 255
    dataset = tf.data.Dataset.from_tensor_slices((x, labels)).skip(len(images) // 5)
    return dataset.shuffle(len(images)).batch(batch_size).prefetch(tf.data.AUTOTUNE)


# %% wrong: divides by 256
# hint: value
import tensorflow as tf


def training_pipeline(images, labels, batch_size):
    dataset = tf.data.Dataset.from_tensor_slices((images, labels)).shuffle(len(images))
    dataset = dataset.map(lambda x, y: (tf.cast(x, tf.float32) / 256.0, y))
    return dataset.batch(batch_size).prefetch(tf.data.AUTOTUNE)


# %% wrong: drops the smaller last batch
# hint: drops-the-rest
import tensorflow as tf


def training_pipeline(images, labels, batch_size):
    dataset = tf.data.Dataset.from_tensor_slices((images, labels))
    dataset = dataset.shuffle(len(images)).batch(batch_size, drop_remainder=True)
    dataset = dataset.map(lambda x, y: (tf.cast(x, tf.float32) / 255.0, y))
    return dataset.prefetch(tf.data.AUTOTUNE)


# %% wrong: takes as many batches as fit wholly
# hint: drops-the-rest
import tensorflow as tf


def training_pipeline(images, labels, batch_size):
    x = images.astype("float32") / 255
    dataset = tf.data.Dataset.from_tensor_slices((x, labels))
    dataset = dataset.shuffle(len(images)).batch(batch_size)
    return dataset.take(len(images) // batch_size).prefetch(tf.data.AUTOTUNE)


# %% wrong: repeat() has no end
# hint: examples-repeat
import tensorflow as tf


def training_pipeline(images, labels, batch_size):
    dataset = tf.data.Dataset.from_tensor_slices((images, labels))
    dataset = dataset.map(lambda x, y: (tf.cast(x, tf.float32) / 255.0, y))
    dataset = dataset.shuffle(len(images)).repeat().batch(batch_size)
    return dataset.prefetch(tf.data.AUTOTUNE)


# %% wrong: every example comes twice in an epoch
# hint: examples-repeat
import tensorflow as tf


def training_pipeline(images, labels, batch_size):
    x = images.astype("float32") / 255
    dataset = tf.data.Dataset.from_tensor_slices((x, labels))
    return dataset.shuffle(len(images)).repeat(2).batch(batch_size).prefetch(1)


# %% wrong: 32 whatever is asked
# hint: value
import tensorflow as tf


def training_pipeline(images, labels, batch_size):
    x = images.astype("float32") / 255
    dataset = tf.data.Dataset.from_tensor_slices((x, labels)).shuffle(len(images))
    return dataset.batch(32).prefetch(tf.data.AUTOTUNE)


# %% wrong: images without labels
# hint: images-only
import tensorflow as tf


def training_pipeline(images, labels, batch_size):
    x = images.astype("float32") / 255
    dataset = tf.data.Dataset.from_tensor_slices(x).shuffle(len(images))
    return dataset.batch(batch_size).prefetch(tf.data.AUTOTUNE)


# %% wrong: only the images are shuffled
# hint: labels-torn-off
import tensorflow as tf


def training_pipeline(images, labels, batch_size):
    x = tf.data.Dataset.from_tensor_slices(images).shuffle(len(images)).batch(batch_size)
    x = x.map(lambda image: tf.cast(image, tf.float32) / 255.0)
    y = tf.data.Dataset.from_tensor_slices(labels).batch(batch_size)
    return tf.data.Dataset.zip((x, y)).prefetch(tf.data.AUTOTUNE)


# %% wrong: images and labels each shuffled for themselves
# hint: labels-torn-off
import tensorflow as tf


def training_pipeline(images, labels, batch_size):
    x = tf.data.Dataset.from_tensor_slices(images.astype("float32") / 255)
    y = tf.data.Dataset.from_tensor_slices(labels)
    x, y = x.shuffle(len(images)), y.shuffle(len(labels))
    return tf.data.Dataset.zip((x, y)).batch(batch_size).prefetch(tf.data.AUTOTUNE)


# %% wrong: another permutation for the labels than for the images
# hint: labels-torn-off
import numpy as np
import tensorflow as tf


def training_pipeline(images, labels, batch_size):
    x = np.random.permutation(images).astype("float32") / 255
    y = np.random.permutation(labels)
    dataset = tf.data.Dataset.from_tensor_slices((x, y)).shuffle(len(x))
    return dataset.batch(batch_size).prefetch(tf.data.AUTOTUNE)


# %% wrong: a buffer of one changes nothing
# hint: never-shuffled
import tensorflow as tf


def training_pipeline(images, labels, batch_size):
    x = images.astype("float32") / 255
    dataset = tf.data.Dataset.from_tensor_slices((x, labels))
    return dataset.shuffle(1).batch(batch_size).prefetch(tf.data.AUTOTUNE)


# %% wrong: no shuffle at all
# hint: never-shuffled
import tensorflow as tf


def training_pipeline(images, labels, batch_size):
    x = images.astype("float32") / 255
    dataset = tf.data.Dataset.from_tensor_slices((x, labels))
    return dataset.batch(batch_size).prefetch(tf.data.AUTOTUNE)


# %% wrong: shuffle gives a new dataset, which is not kept
# hint: never-shuffled
import tensorflow as tf


def training_pipeline(images, labels, batch_size):
    dataset = tf.data.Dataset.from_tensor_slices((images, labels))
    dataset.shuffle(len(images))
    dataset = dataset.map(lambda x, y: (tf.cast(x, tf.float32) / 255.0, y))
    return dataset.batch(batch_size)


# %% wrong: the dataset is not returned
# hint: no-return
import tensorflow as tf


def training_pipeline(images, labels, batch_size):
    x = images.astype("float32") / 255
    dataset = tf.data.Dataset.from_tensor_slices((x, labels)).shuffle(len(images))
    dataset = dataset.batch(batch_size).prefetch(tf.data.AUTOTUNE)


# %% wrong: the dataset of the second map is not kept
# hint: not-scaled
import tensorflow as tf


def training_pipeline(images, labels, batch_size):
    x = images.astype("float32")
    dataset = tf.data.Dataset.from_tensor_slices((x, labels)).shuffle(len(images))
    dataset.map(lambda image, label: (image / 255.0, label))
    return dataset.batch(batch_size).prefetch(tf.data.AUTOTUNE)


# %% wrong: float32, but still 0 to 255
# hint: not-scaled
import tensorflow as tf


def training_pipeline(images, labels, batch_size):
    dataset = tf.data.Dataset.from_tensor_slices((images, labels))
    dataset = dataset.map(lambda x, y: (tf.cast(x, tf.float32), y))
    return dataset.shuffle(len(images)).batch(batch_size).prefetch(tf.data.AUTOTUNE)


# %% wrong: one generator object, empty after the first epoch
# hint: one-epoch-only
import numpy as np
import tensorflow as tf


def training_pipeline(images, labels, batch_size):
    order = np.random.permutation(len(images))
    examples = ((np.float32(images[i]) / np.float32(255), labels[i]) for i in order)
    signature = (tf.TensorSpec((28, 28), tf.float32), tf.TensorSpec((), labels.dtype))
    dataset = tf.data.Dataset.from_generator(lambda: examples, output_signature=signature)
    return dataset.batch(batch_size).prefetch(1)


# %% wrong: (labels, images)
# hint: wrong-shape
import tensorflow as tf


def training_pipeline(images, labels, batch_size):
    x = images.astype("float32") / 255
    dataset = tf.data.Dataset.from_tensor_slices((labels, x)).shuffle(len(images))
    return dataset.batch(batch_size).prefetch(tf.data.AUTOTUNE)


# %% wrong: from_tensor_slices takes one argument: a pair
# hint: raises
import tensorflow as tf


def training_pipeline(images, labels, batch_size):
    dataset = tf.data.Dataset.from_tensor_slices(images / 255.0, labels)
    dataset = dataset.shuffle(len(images)).batch(batch_size)
    return dataset.prefetch(tf.data.AUTOTUNE)


# %% wrong: divided in NumPy and again in map
# hint: scaled-twice
import tensorflow as tf


def training_pipeline(images, labels, batch_size):
    x = images.astype("float32") / 255
    dataset = tf.data.Dataset.from_tensor_slices((x, labels)).shuffle(len(images))
    dataset = dataset.map(lambda image, label: (image / 255.0, label))
    return dataset.batch(batch_size).prefetch(tf.data.AUTOTUNE)


# %% wrong: examples change places inside their batch only
# hint: shuffle-within-batch
import tensorflow as tf


def training_pipeline(images, labels, batch_size):
    def mix(x, y):
        order = tf.random.shuffle(tf.range(tf.shape(y)[0]))
        return tf.cast(tf.gather(x, order), tf.float32) / 255, tf.gather(y, order)

    dataset = tf.data.Dataset.from_tensor_slices((images, labels)).batch(batch_size)
    return dataset.map(mix).prefetch(tf.data.AUTOTUNE)


# %% wrong: cache keeps the order of the first epoch
# hint: shuffled-once
import tensorflow as tf


def training_pipeline(images, labels, batch_size):
    dataset = tf.data.Dataset.from_tensor_slices((images, labels))
    dataset = dataset.map(lambda x, y: (tf.cast(x, tf.float32) / 255.0, y))
    dataset = dataset.shuffle(len(images)).cache()
    return dataset.batch(batch_size).prefetch(tf.data.AUTOTUNE)


# %% wrong: the batches of the first epoch come again and again
# hint: shuffled-once
import tensorflow as tf


def training_pipeline(images, labels, batch_size):
    x = images.astype("float32") / 255
    dataset = tf.data.Dataset.from_tensor_slices((x, labels))
    dataset = dataset.shuffle(len(images)).batch(batch_size)
    return dataset.cache().prefetch(tf.data.AUTOTUNE)


# %% wrong: one permutation in NumPy, the same for all epochs
# hint: shuffled-once
import numpy as np
import tensorflow as tf


def training_pipeline(images, labels, batch_size):
    order = np.random.permutation(len(images))
    x = images[order].astype("float32") / 255
    dataset = tf.data.Dataset.from_tensor_slices((x, labels[order]))
    return dataset.batch(batch_size).prefetch(tf.data.AUTOTUNE)


# %% wrong: the same order in every epoch
# hint: shuffled-once
import tensorflow as tf


def training_pipeline(images, labels, batch_size):
    dataset = tf.data.Dataset.from_tensor_slices((images, labels))
    dataset = dataset.shuffle(len(images), reshuffle_each_iteration=False)
    dataset = dataset.map(lambda x, y: (tf.cast(x, tf.float32) / 255.0, y))
    return dataset.batch(batch_size).prefetch(tf.data.AUTOTUNE)


# %% wrong: M33: batch gives a new dataset, which is not kept
# hint: unbatched
import tensorflow as tf


def training_pipeline(images, labels, batch_size):
    x = images.astype("float32") / 255
    dataset = tf.data.Dataset.from_tensor_slices((x, labels))
    dataset = dataset.shuffle(len(images))
    dataset.batch(batch_size)
    return dataset.prefetch(batch_size)


# %% wrong: M33: single examples
# hint: unbatched
import tensorflow as tf


def training_pipeline(images, labels, batch_size):
    dataset = tf.data.Dataset.from_tensor_slices((images, labels)).shuffle(len(images))
    dataset = dataset.map(lambda x, y: (tf.cast(x, tf.float32) / 255.0, y))
    return dataset.prefetch(tf.data.AUTOTUNE)


# %% wrong: NumPy divides uint8 by 255 into float64
# hint: wrong-dtype
import tensorflow as tf


def training_pipeline(images, labels, batch_size):
    dataset = tf.data.Dataset.from_tensor_slices((images / 255.0, labels))
    return dataset.shuffle(len(images)).batch(batch_size).prefetch(tf.data.AUTOTUNE)


# %% wrong: images as they are, uint8
# hint: wrong-dtype
import tensorflow as tf


def training_pipeline(images, labels, batch_size):
    dataset = tf.data.Dataset.from_tensor_slices((images, labels))
    return dataset.shuffle(len(images)).batch(batch_size).prefetch(tf.data.AUTOTUNE)


# %% wrong: an iterator over one epoch
# hint: wrong-type
import tensorflow as tf


def training_pipeline(images, labels, batch_size):
    x = images.astype("float32") / 255
    dataset = tf.data.Dataset.from_tensor_slices((x, labels))
    return iter(dataset.shuffle(len(images)).batch(batch_size).prefetch(1))


# %% wrong: a list of batches
# hint: wrong-type
import numpy as np


def training_pipeline(images, labels, batch_size):
    order = np.random.permutation(len(images))
    x, y = images[order].astype("float32") / 255, labels[order]
    starts = range(0, len(x), batch_size)
    return [(x[s : s + batch_size], y[s : s + batch_size]) for s in starts]


# %% wrong: only the first batch
# hint: wrong-type
import tensorflow as tf


def training_pipeline(images, labels, batch_size):
    x = images.astype("float32") / 255
    dataset = tf.data.Dataset.from_tensor_slices((x, labels)).shuffle(len(images))
    return next(iter(dataset.batch(batch_size)))


# %% wrong: an axis for the channel, which nobody asked for
# hint: wrong-shape
import tensorflow as tf


def training_pipeline(images, labels, batch_size):
    x = images[..., None].astype("float32") / 255
    dataset = tf.data.Dataset.from_tensor_slices((x, labels))
    return dataset.shuffle(len(images)).batch(batch_size).prefetch(tf.data.AUTOTUNE)


# %% wrong: labels as floats, as the images are
# hint: wrong-dtype
import tensorflow as tf


def training_pipeline(images, labels, batch_size):
    dataset = tf.data.Dataset.from_tensor_slices((images, labels)).shuffle(len(images))
    dataset = dataset.map(lambda x, y: (tf.cast(x, tf.float32) / 255, tf.cast(y, tf.float32)))
    return dataset.batch(batch_size).prefetch(tf.data.AUTOTUNE)


# %% wrong: // keeps uint8, in which only 0 and 1 are left
# hint: wrong-dtype
import tensorflow as tf


def training_pipeline(images, labels, batch_size):
    dataset = tf.data.Dataset.from_tensor_slices((images // 255, labels))
    return dataset.shuffle(len(images)).batch(batch_size).prefetch(tf.data.AUTOTUNE)


# %% wrong: divides with NumPy inside map, where there are no numbers yet
# hint: raises
import numpy as np
import tensorflow as tf


def training_pipeline(images, labels, batch_size):
    dataset = tf.data.Dataset.from_tensor_slices((images, labels))
    dataset = dataset.map(lambda x, y: (np.divide(x, 255).astype(np.float32), y))
    return dataset.shuffle(len(images)).batch(batch_size).prefetch(tf.data.AUTOTUNE)


# %% wrong: divides by the largest pixel of the batch
# hint: divides-by-largest
import tensorflow as tf


def training_pipeline(images, labels, batch_size):
    dataset = tf.data.Dataset.from_tensor_slices((images, labels)).shuffle(len(images)).batch(batch_size)

    def scale(x, y):
        x = tf.cast(x, "float32")
        return x / tf.reduce_max(x), y

    return dataset.map(scale)
