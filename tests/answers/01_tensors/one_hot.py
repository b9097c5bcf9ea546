# %% right: one column a class, stacked
import numpy as np


def one_hot(labels, n_classes):
    columns = [(labels == k).astype(np.float32) for k in range(n_classes)]
    return np.stack(columns, axis=1)


# %% right: compares (n, 1) with (K,)
import numpy as np


def one_hot(labels, n_classes):
    return (labels[:, None] == np.arange(n_classes)).astype("float32")


# %% right: nested comprehensions
import numpy as np


def one_hot(labels, n_classes):
    return np.array(
        [[float(label == k) for k in range(n_classes)] for label in labels], dtype="float32"
    )


# %% right: writes the ones into an array of zeros
import numpy as np


def one_hot(labels, n_classes):
    table = np.zeros((len(labels), n_classes), dtype="float32")
    table[np.arange(len(labels)), labels] = 1
    return table


# %% right: Keras ops
import keras


def one_hot(labels, n_classes):
    return keras.ops.convert_to_numpy(keras.ops.one_hot(labels, n_classes, dtype="float32"))


# %% right: scikit-learn's encoder with all classes named
import numpy as np
import sklearn.preprocessing


def one_hot(labels, n_classes):
    encoder = sklearn.preprocessing.OneHotEncoder(
        categories=[range(n_classes)], sparse_output=False, dtype=np.float32
    )
    return encoder.fit_transform(np.asarray(labels).reshape(-1, 1))


# %% right: put_along_axis
import numpy as np


def one_hot(labels, n_classes):
    table = np.zeros((labels.size, n_classes), np.float32)
    np.put_along_axis(table, labels.reshape(-1, 1).astype(int), 1, axis=1)
    return table


# %% right: the first half and the second half, put together
import numpy as np


def one_hot(labels, n_classes):
    if len(labels) == 1:
        row = np.zeros((1, n_classes), dtype=np.float32)
        row[0, int(labels[0])] = 1.0
        return row
    middle = len(labels) // 2
    return np.vstack([one_hot(labels[:middle], n_classes), one_hot(labels[middle:], n_classes)])


# %% right: picks rows of the unit matrix
import numpy as np


def one_hot(labels, n_classes):
    return np.eye(n_classes, dtype=np.float32)[labels]


# %% right: TensorFlow writes ones at (row, label)
import tensorflow as tf


def one_hot(labels, n_classes):
    rows = tf.range(len(labels))
    positions = tf.stack([rows, tf.cast(labels, tf.int32)], axis=1)
    ones = tf.ones(len(labels))
    return tf.scatter_nd(positions, ones, (len(labels), n_classes)).numpy()


# %% right: tf.one_hot
import tensorflow as tf


def one_hot(labels, n_classes):
    return tf.one_hot(labels, depth=n_classes).numpy()


# %% right: keras.utils.to_categorical, cast
import keras


def one_hot(labels, n_classes):
    return keras.utils.to_categorical(labels, num_classes=n_classes).astype("float32")


# %% right: two loops
import numpy as np


def one_hot(labels, n_classes):
    table = []
    for label in labels:
        row = []
        for column in range(n_classes):
            row.append(1.0 if column == label else 0.0)
        table.append(row)
    return np.array(table, dtype=np.float32)


# %% wrong: leaves the mask of True and False
# hint: mask-not-numbers
import numpy as np


def one_hot(labels, n_classes):
    return labels[:, None] == np.arange(n_classes)


# %% wrong: np.eye in float64
# hint: wrong-dtype
import numpy as np


def one_hot(labels, n_classes):
    return np.eye(n_classes)[labels]


# %% wrong: whole numbers
# hint: wrong-dtype
import numpy as np


def one_hot(labels, n_classes):
    return (labels[:, None] == np.arange(n_classes)).astype(int)


# %% wrong: compares (n,) with (K,)
# hint: axis-forgotten
import numpy as np


def one_hot(labels, n_classes):
    return (labels == np.arange(n_classes)).astype("float32")


# %% wrong: takes the largest label plus one for the number of classes
# hint: classes-that-occur
import numpy as np


def one_hot(labels, n_classes):
    return np.eye(labels.max() + 1, dtype="float32")[labels]


# %% wrong: LabelBinarizer finds the classes in the labels
# hint: classes-that-occur
import numpy as np
import sklearn.preprocessing


def one_hot(labels, n_classes):
    return sklearn.preprocessing.OneHotEncoder(sparse_output=False, dtype=np.float32).fit_transform(
        labels[:, None]
    )


# %% wrong: lets Keras count the classes from the labels
# hint: classes-that-occur
import keras


def one_hot(labels, n_classes):
    return keras.utils.to_categorical(labels).astype("float32")


# %% wrong: one column for every label that occurs
# hint: classes-that-occur
import numpy as np


def one_hot(labels, n_classes):
    return (labels[:, None] == np.unique(labels)).astype("float32")


# %% wrong: compares with 1 to K
# hint: labels-from-one
import numpy as np


def one_hot(labels, n_classes):
    return (labels[:, None] == np.arange(1, n_classes + 1)).astype("float32")


# %% wrong: writes into the column before the label
# hint: labels-from-one
import numpy as np


def one_hot(labels, n_classes):
    table = np.zeros((len(labels), n_classes), dtype="float32")
    for row, label in enumerate(labels):
        table[row, int(label) - 1] = 1
    return table


# %% wrong: a column more, because K is taken for the largest label
# hint: labels-from-one
import numpy as np


def one_hot(labels, n_classes):
    return (labels[:, None] == np.arange(n_classes + 1)).astype("float32")


# %% wrong: leaves out the last class
# hint: last-class-left-out
import numpy as np


def one_hot(labels, n_classes):
    return (labels[:, None] == np.arange(n_classes - 1)).astype("float32")


# %% wrong: compares (n,) with (K, 1), which gives (K, n)
# hint: classes-in-rows
import numpy as np


def one_hot(labels, n_classes):
    return (labels == np.arange(n_classes)[:, None]).astype("float32")


# %% wrong: tf.one_hot with axis=0
# hint: classes-in-rows
import tensorflow as tf


def one_hot(labels, n_classes):
    return tf.one_hot(labels, n_classes, axis=0).numpy()


# %% wrong: table[:, labels] writes whole columns
# hint: whole-columns-filled
import numpy as np


def one_hot(labels, n_classes):
    table = np.zeros((len(labels), n_classes), dtype="float32")
    table[:, labels] = 1
    return table


# %% wrong: the same row object n times
# hint: whole-columns-filled
import numpy as np


def one_hot(labels, n_classes):
    table = [[0.0] * n_classes] * len(labels)
    for row, label in enumerate(labels):
        table[row][int(label)] = 1.0
    return np.array(table, dtype="float32")


# %% wrong: one row for the whole batch
# hint: one-row-for-all
import numpy as np


def one_hot(labels, n_classes):
    row = np.zeros(n_classes, dtype="float32")
    row[labels] = 1
    return row


# %% wrong: the unit matrix, as if the labels were 0, 1, 2 …
# hint: position-not-label
import numpy as np


def one_hot(labels, n_classes):
    return np.eye(len(labels), n_classes, dtype="float32")


# %% wrong: 0 in the column of the label and 1 elsewhere
# hint: zeros-and-ones-swapped
import numpy as np


def one_hot(labels, n_classes):
    return (labels[:, None] != np.arange(n_classes)).astype("float32")


# %% wrong: writes the label itself, not 1
# hint: label-as-value
import numpy as np


def one_hot(labels, n_classes):
    table = np.zeros((len(labels), n_classes), dtype="float32")
    table[np.arange(len(labels)), labels] = labels
    return table


# %% wrong: copies the label into each column
# hint: label-as-value
import numpy as np


def one_hot(labels, n_classes):
    return np.repeat(labels[:, None], n_classes, axis=1).astype("float32")


# %% wrong: ones in all the columns up to the label
# hint: all-up-to-label
import numpy as np


def one_hot(labels, n_classes):
    return (labels[:, None] >= np.arange(n_classes)).astype("float32")


# %% wrong: writes the label in binary
# hint: binary-digits
import numpy as np


def one_hot(labels, n_classes):
    return ((labels[:, None].astype(int) >> np.arange(n_classes)) & 1).astype("float32")


# %% wrong: marks the labels it has done with 0
# hint: changes-input
import numpy as np


def one_hot(labels, n_classes):
    table = np.zeros((len(labels), n_classes), dtype="float32")
    for row in range(len(labels)):
        table[row, int(labels[row])] = 1
        labels[row] = 0
    return table


# %% wrong: forgets the return
# hint: no-return
import numpy as np


def one_hot(labels, n_classes):
    table = np.zeros((len(labels), n_classes), dtype="float32")
    table[np.arange(len(labels)), labels] = 1


# %% wrong: tf.one_hot of a column gives (n, 1, K)
# hint: wrong-shape
import tensorflow as tf


def one_hot(labels, n_classes):
    return tf.one_hot(labels[:, None], n_classes).numpy()


# %% wrong: one long vector
# hint: wrong-shape
import tensorflow as tf


def one_hot(labels, n_classes):
    return tf.one_hot(labels, n_classes).numpy().flatten()


# %% wrong: gives lists
# hint: wrong-type
def one_hot(labels, n_classes):
    return [[1.0 if k == label else 0.0 for k in range(n_classes)] for label in labels]


# %% wrong: gives the tensor
# hint: wrong-type
import tensorflow as tf


def one_hot(labels, n_classes):
    return tf.one_hot(labels, n_classes)


# %% wrong: marks the rows of a copy, and the table stays as it was
# hint: nothing-marked
import numpy as np


def one_hot(labels, n_classes):
    table = np.zeros((len(labels), n_classes), dtype="float32")
    for row, label in zip(table.copy(), labels):
        row[label] = 1
    return table


# %% wrong: numbers the classes that occur anew
# hint: classes-renumbered
import numpy as np


def one_hot(labels, n_classes):
    classes, positions = np.unique(labels, return_inverse=True)
    table = np.zeros((len(labels), n_classes), dtype="float32")
    table[np.arange(len(labels)), positions] = 1
    return table


# %% wrong: flat positions in the dtype of the labels
# hint: labels-overflow
import numpy as np


def one_hot(labels, n_classes):
    n = len(labels)
    flat = np.zeros(n * n_classes, dtype="float32")
    positions = labels + (np.arange(n) * n_classes).astype(labels.dtype)
    flat[positions] = 1
    return flat.reshape(n, n_classes)


# %% wrong: a row for each class, and reshape to make the shape right
# hint: rows-torn-by-reshape
import numpy as np


def one_hot(labels, n_classes):
    table = labels == np.arange(n_classes)[:, np.newaxis]
    return table.astype("float32").reshape(len(labels), n_classes)
