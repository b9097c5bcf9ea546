# %% right: one shuffle, cached whole before the split
def split_dataset(dataset, n_validation):
    shuffled = dataset.shuffle(10_000).cache()
    for _ in shuffled:
        pass
    return shuffled.skip(n_validation), shuffled.take(n_validation)


# %% right: a mask drawn once; enumerate and filter by it
import numpy as np
import tensorflow as tf


def split_dataset(dataset, n_validation):
    n = int(dataset.reduce(np.int64(0), lambda count, _: count + 1))
    mask = np.zeros(n, dtype=bool)
    mask[np.random.default_rng().choice(n, n_validation, replace=False)] = True
    mask = tf.constant(mask)
    numbered = dataset.enumerate()
    validation = numbered.filter(lambda i, pair: mask[i]).map(lambda i, pair: pair)
    train = numbered.filter(lambda i, pair: ~mask[i]).map(lambda i, pair: pair)
    return train, validation


# %% right: keras.utils.split_dataset with shuffle=True
import keras


def split_dataset(dataset, n_validation):
    n = sum(1 for _ in dataset)
    return keras.utils.split_dataset(
        dataset, left_size=n - n_validation, right_size=n_validation, shuffle=True
    )


# %% right: keras.utils.split_dataset, validation as the left part, exchanged at the end
import keras


def split_dataset(dataset, n_validation):
    validation, train = keras.utils.split_dataset(
        dataset, left_size=int(n_validation), shuffle=True, seed=2026
    )
    return train, validation


# %% right: all examples in NumPy, one permutation, two new datasets
import numpy as np
import tensorflow as tf


def split_dataset(dataset, n_validation):
    pairs = list(dataset.as_numpy_iterator())
    x = np.array([pair[0] for pair in pairs])
    y = np.array([pair[1] for pair in pairs])
    order = np.random.permutation(len(pairs))
    held, rest = order[:n_validation], order[n_validation:]
    make = tf.data.Dataset.from_tensor_slices
    return make((x[rest], y[rest])), make((x[held], y[held]))


# %% right: one batch of everything, drawn positions, tf.gather
import tensorflow as tf


def split_dataset(dataset, n_validation):
    x, y = next(iter(dataset.batch(1_000_000)))
    order = tf.random.shuffle(tf.range(tf.shape(y)[0]))
    parts = []
    for positions in (order[n_validation:], order[:n_validation]):
        pair = (tf.gather(x, positions), tf.gather(y, positions))
        parts.append(tf.data.Dataset.from_tensor_slices(pair))
    return tuple(parts)


# %% right: the shuffle keeps its order: reshuffle_each_iteration=False
def split_dataset(dataset, n_validation):
    shuffled = dataset.shuffle(10_000, reshuffle_each_iteration=False)
    return shuffled.skip(n_validation), shuffled.take(n_validation)


# %% right: one order with a seed; the part for training is reshuffled after the split
def split_dataset(dataset, n_validation):
    fixed = dataset.shuffle(10_000, seed=1, reshuffle_each_iteration=False)
    validation = fixed.take(n_validation)
    train = fixed.skip(n_validation).shuffle(1_000)
    return train, validation


# %% right: scikit-learn splits the lists of examples
import numpy as np
import tensorflow as tf
from sklearn.model_selection import train_test_split


def split_dataset(dataset, n_validation):
    x, y = zip(*dataset.as_numpy_iterator(), strict=True)
    x_train, x_val, y_train, y_val = train_test_split(
        np.stack(x), np.array(y), test_size=int(n_validation)
    )
    train = tf.data.Dataset.from_tensor_slices((x_train, y_train))
    return train, tf.data.Dataset.from_tensor_slices((x_val, y_val))


# %% right: zipped with a drawn column of True and False
import random

import tensorflow as tf


def split_dataset(dataset, n_validation):
    n = len(list(dataset))
    held = [True] * n_validation + [False] * (n - n_validation)
    random.shuffle(held)
    marked = tf.data.Dataset.zip((dataset, tf.data.Dataset.from_tensor_slices(held)))
    train = marked.filter(lambda pair, is_held: ~is_held).map(lambda pair, _: pair)
    validation = marked.filter(lambda pair, is_held: is_held).map(lambda pair, _: pair)
    return train, validation


# %% right: a fixed seed
def split_dataset(dataset, n_validation):
    shuffled = dataset.shuffle(10_000, seed=0, reshuffle_each_iteration=False)
    return shuffled.skip(n_validation), shuffled.take(n_validation)


# %% wrong: the parts come in batches
# hint: batched
def split_dataset(dataset, n_validation):
    shuffled = dataset.shuffle(10_000, reshuffle_each_iteration=False)
    train = shuffled.skip(n_validation).batch(32)
    return train, shuffled.take(n_validation).batch(32)


# %% wrong: each part as one large batch
# hint: batched
def split_dataset(dataset, n_validation):
    shuffled = dataset.shuffle(10_000, reshuffle_each_iteration=False)
    validation = shuffled.take(n_validation).batch(n_validation)
    return shuffled.skip(n_validation).batch(10_000), validation


# %% wrong: each part cached for itself, out of two different orders
# hint: both-reshuffled-apart
def split_dataset(dataset, n_validation):
    shuffled = dataset.shuffle(10_000)
    return shuffled.skip(n_validation).cache(), shuffled.take(n_validation).cache()


# %% wrong: materialised, but each part from its own permutation
# hint: both-reshuffled-apart
import numpy as np
import tensorflow as tf


def split_dataset(dataset, n_validation):
    x, y = (np.array(values) for values in zip(*dataset.as_numpy_iterator(), strict=True))
    rest = np.random.permutation(len(y))[n_validation:]
    held = np.random.permutation(len(y))[:n_validation]
    train = tf.data.Dataset.from_tensor_slices((x[rest], y[rest]))
    return train, tf.data.Dataset.from_tensor_slices((x[held], y[held]))


# %% wrong: two shuffles, fixed, with two seeds
# hint: both-reshuffled-apart
def split_dataset(dataset, n_validation):
    one = dataset.shuffle(10_000, seed=1, reshuffle_each_iteration=False)
    other = dataset.shuffle(10_000, seed=2, reshuffle_each_iteration=False)
    return one.skip(n_validation), other.take(n_validation)


# %% wrong: each part from a shuffle of its own
# hint: both-reshuffled-apart
def split_dataset(dataset, n_validation):
    train = dataset.shuffle(10_000, reshuffle_each_iteration=False).skip(n_validation)
    validation = dataset.shuffle(10_000, reshuffle_each_iteration=False).take(n_validation)
    return train, validation


# %% wrong: a buffer of ten
# hint: buffer-too-small
def split_dataset(dataset, n_validation):
    shuffled = dataset.shuffle(10, reshuffle_each_iteration=False)
    train = shuffled.skip(n_validation)
    return train, shuffled.take(n_validation)


# %% wrong: a buffer as large as the validation: late examples cannot be drawn
# hint: buffer-too-small
def split_dataset(dataset, n_validation):
    shuffled = dataset.shuffle(n_validation, reshuffle_each_iteration=False)
    return shuffled.skip(n_validation), shuffled.take(n_validation)


# %% wrong: a coin for each example, thrown anew in each epoch
# hint: value
import tensorflow as tf


def split_dataset(dataset, n_validation):
    share = n_validation / len(list(dataset))
    train = dataset.filter(lambda x, y: tf.random.uniform(()) >= share)
    validation = dataset.filter(lambda x, y: tf.random.uniform(()) < share)
    return train, validation


# %% wrong: a coin for each example, thrown once: about n_validation, not exactly
# hint: value
import numpy as np
import tensorflow as tf


def split_dataset(dataset, n_validation):
    x, y = (np.array(column) for column in zip(*dataset.as_numpy_iterator(), strict=True))
    held = np.random.random(len(y)) < n_validation / len(y)
    make = tf.data.Dataset.from_tensor_slices
    return make((x[~held], y[~held])), make((x[held], y[held]))


# %% wrong: every k-th example: no chance in it
# hint: every-kth
import numpy as np
import tensorflow as tf


def split_dataset(dataset, n_validation):
    x, y = (np.array(column) for column in zip(*dataset.as_numpy_iterator(), strict=True))
    held = np.zeros(len(y), dtype=bool)
    held[np.linspace(0, len(y) - 1, n_validation).round().astype(int)] = True
    make = tf.data.Dataset.from_tensor_slices
    return make((x[~held], y[~held])), make((x[held], y[held]))


# %% wrong: validation is skipped twice in train
# hint: examples-lost
def split_dataset(dataset, n_validation):
    shuffled = dataset.shuffle(10_000, reshuffle_each_iteration=False)
    validation = shuffled.take(n_validation)
    rest = shuffled.skip(n_validation)
    return rest.skip(n_validation), validation


# %% wrong: train has only as many examples as validation
# hint: examples-lost
def split_dataset(dataset, n_validation):
    shuffled = dataset.shuffle(10_000, reshuffle_each_iteration=False)
    train = shuffled.skip(n_validation).take(n_validation)
    return train, shuffled.take(n_validation)


# %% wrong: no shuffle: the first class is validated
# hint: first-n
def split_dataset(dataset, n_validation):
    return dataset.skip(n_validation), dataset.take(n_validation)


# %% wrong: the shuffled dataset is not kept
# hint: first-n
def split_dataset(dataset, n_validation):
    dataset.shuffle(10_000, reshuffle_each_iteration=False)
    return dataset.skip(n_validation), dataset.take(n_validation)


# %% wrong: split first, then shuffled: still the first examples
# hint: first-n
def split_dataset(dataset, n_validation):
    train = dataset.skip(n_validation).shuffle(10_000)
    validation = dataset.take(n_validation).shuffle(10_000)
    return train, validation


# %% wrong: images and labels shuffled apart
# hint: labels-torn-off
import tensorflow as tf


def split_dataset(dataset, n_validation):
    x = dataset.map(lambda x, y: x).shuffle(10_000, reshuffle_each_iteration=False)
    y = dataset.map(lambda x, y: y).shuffle(10_000, reshuffle_each_iteration=False)
    pairs = tf.data.Dataset.zip((x, y))
    return pairs.skip(n_validation), pairs.take(n_validation)


# %% wrong: another permutation for the labels
# hint: labels-torn-off
import numpy as np
import tensorflow as tf


def split_dataset(dataset, n_validation):
    pairs = list(dataset.as_numpy_iterator())
    x = np.random.permutation(np.array([pair[0] for pair in pairs]))
    y = np.random.permutation(np.array([pair[1] for pair in pairs]))
    pairs = tf.data.Dataset.from_tensor_slices((x, y))
    return pairs.skip(n_validation), pairs.take(n_validation)


# %% wrong: keras.utils.split_dataset does not shuffle if not asked
# hint: last-n
import keras


def split_dataset(dataset, n_validation):
    n = len(list(dataset))
    return keras.utils.split_dataset(dataset, left_size=n - n_validation)


# %% wrong: the last ones
# hint: last-n
def split_dataset(dataset, n_validation):
    n = len(list(dataset))
    return dataset.take(n - n_validation), dataset.skip(n - n_validation)


# %% wrong: two datasets that are not returned
# hint: no-return
def split_dataset(dataset, n_validation):
    shuffled = dataset.shuffle(10_000, reshuffle_each_iteration=False)
    train = shuffled.skip(n_validation)
    validation = shuffled.take(n_validation)
    print(train, validation)


# %% wrong: one example in neither part
# hint: value
def split_dataset(dataset, n_validation):
    shuffled = dataset.shuffle(10_000, reshuffle_each_iteration=False)
    return shuffled.skip(n_validation + 1), shuffled.take(n_validation)


# %% wrong: one validation example too few, one training example too many
# hint: value
def split_dataset(dataset, n_validation):
    shuffled = dataset.shuffle(10_000, reshuffle_each_iteration=False)
    return shuffled.skip(n_validation - 1), shuffled.take(n_validation - 1)


# %% wrong: one example in both parts
# hint: value
def split_dataset(dataset, n_validation):
    shuffled = dataset.shuffle(10_000, reshuffle_each_iteration=False)
    return shuffled.skip(n_validation), shuffled.take(n_validation + 1)


# %% wrong: takes the number for a percentage
# hint: raises
import keras


def split_dataset(dataset, n_validation):
    share = n_validation / 100
    return keras.utils.split_dataset(dataset, right_size=share, shuffle=True)


# %% wrong: a dataset cannot be sliced like a list
# hint: raises
def split_dataset(dataset, n_validation):
    shuffled = dataset.shuffle(10_000, reshuffle_each_iteration=False)
    return shuffled[n_validation:], shuffled[:n_validation]


# %% wrong: train never ends
# hint: repeated
def split_dataset(dataset, n_validation):
    shuffled = dataset.shuffle(10_000, reshuffle_each_iteration=False)
    return shuffled.skip(n_validation).repeat(), shuffled.take(n_validation)


# %% wrong: every training example twice an epoch
# hint: repeated
def split_dataset(dataset, n_validation):
    shuffled = dataset.shuffle(10_000, reshuffle_each_iteration=False)
    return shuffled.skip(n_validation).repeat(2), shuffled.take(n_validation)


# %% wrong: M36: the code of the exercise: a new order in every epoch
# hint: reshuffled-split
def split_dataset(dataset, n_validation):
    shuffled = dataset.shuffle(10_000)
    return shuffled.skip(n_validation), shuffled.take(n_validation)


# %% wrong: M36: the buffer exactly as large as the dataset, still reshuffled
# hint: reshuffled-split
def split_dataset(dataset, n_validation):
    n = len(list(dataset))
    dataset = dataset.shuffle(buffer_size=n, reshuffle_each_iteration=True)
    validation = dataset.take(n_validation)
    train = dataset.skip(n_validation).take(n - n_validation)
    return train, validation


# %% wrong: M36: cache before shuffle keeps the sorted order, not the drawn one
# hint: reshuffled-split
def split_dataset(dataset, n_validation):
    shuffled = dataset.cache().shuffle(10_000)
    return shuffled.skip(n_validation), shuffled.take(n_validation)


# %% wrong: M36: validation is cached, train is still drawn anew
# hint: reshuffled-split
def split_dataset(dataset, n_validation):
    shuffled = dataset.shuffle(10_000)
    return shuffled.skip(n_validation), shuffled.take(n_validation).cache()


# %% wrong: M36: a seed fixes the sequence of the orders, not one order
# hint: reshuffled-split
def split_dataset(dataset, n_validation):
    shuffled = dataset.shuffle(10_000, seed=42)
    train = shuffled.skip(n_validation)
    validation = shuffled.take(n_validation)
    return train, validation


# %% wrong: M36: tf.random.set_seed does not stop the reshuffling
# hint: reshuffled-split
import tensorflow as tf


def split_dataset(dataset, n_validation):
    tf.random.set_seed(0)
    shuffled = dataset.shuffle(10_000)
    return shuffled.skip(n_validation), shuffled.take(n_validation)


# %% wrong: a fifth, whatever is asked
# hint: value
def split_dataset(dataset, n_validation):
    shuffled = dataset.shuffle(10_000, reshuffle_each_iteration=False)
    n = len(list(shuffled)) // 5
    return shuffled.skip(n), shuffled.take(n)


# %% wrong: left_size is the size of what is returned first
# hint: swapped-pair
import keras


def split_dataset(dataset, n_validation):
    return keras.utils.split_dataset(dataset, left_size=int(n_validation), shuffle=True)


# %% wrong: (validation, train)
# hint: swapped-pair
def split_dataset(dataset, n_validation):
    shuffled = dataset.shuffle(10_000, reshuffle_each_iteration=False)
    return shuffled.take(n_validation), shuffled.skip(n_validation)


# %% wrong: both parts taken from the start: validation is a part of train
# hint: validation-in-train
def split_dataset(dataset, n_validation):
    n = len(list(dataset))
    shuffled = dataset.shuffle(n, reshuffle_each_iteration=False)
    return shuffled.take(n - n_validation), shuffled.take(n_validation)


# %% wrong: train is the whole dataset
# hint: validation-in-train
def split_dataset(dataset, n_validation):
    shuffled = dataset.shuffle(10_000, reshuffle_each_iteration=False)
    return shuffled, shuffled.take(n_validation)


# %% wrong: np.random.choice puts back: examples twice in validation
# hint: with-replacement
import numpy as np
import tensorflow as tf


def split_dataset(dataset, n_validation):
    x, y = (np.array(values) for values in zip(*dataset.as_numpy_iterator(), strict=True))
    held = np.random.choice(len(y), n_validation)
    rest = np.setdiff1d(np.arange(len(y)), held)
    train = tf.data.Dataset.from_tensor_slices((x[rest], y[rest]))
    return train, tf.data.Dataset.from_tensor_slices((x[held], y[held]))


# %% wrong: lists of examples
# hint: wrong-type
import random


def split_dataset(dataset, n_validation):
    pairs = list(dataset)
    random.shuffle(pairs)
    return pairs[n_validation:], pairs[:n_validation]


# %% wrong: one dataset
# hint: wrong-type
def split_dataset(dataset, n_validation):
    return dataset.shuffle(10_000, reshuffle_each_iteration=False).skip(n_validation)


# %% wrong: a generator is used up after the first epoch
# hint: one-epoch-only
import random

import tensorflow as tf


def split_dataset(dataset, n_validation):
    pairs = list(dataset)
    random.shuffle(pairs)

    def of(some):
        rest = iter(some)
        signature = dataset.element_spec
        return tf.data.Dataset.from_generator(lambda: rest, output_signature=signature)

    return of(pairs[n_validation:]), of(pairs[:n_validation])


# %% wrong: small batches change places, and their examples stay neighbours
# hint: batch-then-shuffle
def split_dataset(dataset, n_validation):
    batches = dataset.batch(4).shuffle(1000, seed=1, reshuffle_each_iteration=False)
    mixed = batches.unbatch()
    return mixed.skip(n_validation), mixed.take(n_validation)


# %% wrong: only the labels are left of the pairs
# hint: wrong-shape
def split_dataset(dataset, n_validation):
    labels = dataset.shuffle(10_000, reshuffle_each_iteration=False).map(lambda x, y: y)
    return labels.skip(n_validation), labels.take(n_validation)


# %% wrong: caches the shuffled dataset, and takes before the cache is full
# hint: reshuffled-split
def split_dataset(dataset, n_validation):
    shuffled = dataset.shuffle(10_000).cache()
    return shuffled.skip(n_validation), shuffled.take(n_validation)


# %% wrong: a buffer of 500
# hint: buffer-too-small
def split_dataset(dataset, n_validation):
    shuffled = dataset.shuffle(500, reshuffle_each_iteration=False)
    return shuffled.skip(n_validation), shuffled.take(n_validation)
