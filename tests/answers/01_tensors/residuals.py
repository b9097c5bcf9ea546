# %% right: takes the only column of the predictions
import numpy as np


def mean_squared_error(predictions, targets):
    return float(np.mean((predictions[:, 0] - targets) ** 2))


# %% right: all pairs, of which only the diagonal is taken
import numpy as np


def mean_squared_error(predictions, targets):
    return float(np.mean(np.diagonal(predictions - targets) ** 2))


# %% right: the differences times themselves
def mean_squared_error(predictions, targets):
    errors = predictions.reshape(targets.shape) - targets
    return float(errors @ errors / errors.size)


# %% right: flattens the predictions
def mean_squared_error(predictions, targets):
    errors = predictions.flatten() - targets
    return float((errors * errors).mean())


# %% right: Keras's loss on two vectors
import keras


def mean_squared_error(predictions, targets):
    return float(keras.losses.mean_squared_error(targets, predictions.ravel()))


# %% right: Keras ops
import keras


def mean_squared_error(predictions, targets):
    flat = keras.ops.cast(keras.ops.reshape(predictions, (-1,)), "float64")
    wanted = keras.ops.cast(targets, "float64")
    return float(keras.ops.mean(keras.ops.square(flat - wanted)))


# %% right: a loop and a sum
def mean_squared_error(predictions, targets):
    total = 0.0
    for i in range(len(targets)):
        difference = float(predictions[i, 0]) - float(targets[i])
        total += difference**2
    return total / len(targets)


# %% right: scikit-learn, which puts the shapes right itself
import sklearn.metrics


def mean_squared_error(predictions, targets):
    return float(sklearn.metrics.mean_squared_error(targets, predictions))


# %% right: squeezes axis 1 only
import numpy as np


def mean_squared_error(predictions, targets):
    return float(np.mean((np.squeeze(predictions, axis=1) - targets) ** 2))


# %% right: makes the targets a column
import numpy as np


def mean_squared_error(predictions, targets):
    return float(np.mean(np.square(predictions - targets[:, np.newaxis])))


# %% right: TensorFlow
import tensorflow as tf


def mean_squared_error(predictions, targets):
    column = tf.reshape(tf.cast(targets, tf.float64), [-1, 1])
    return float(tf.reduce_mean(tf.square(tf.cast(predictions, tf.float64) - column)))


# %% right: zip and a generator
def mean_squared_error(predictions, targets):
    pairs = zip(predictions, targets, strict=True)
    return sum(float(row[0] - target) ** 2 for row, target in pairs) / len(targets)


# %% right: a float32 of NumPy
import numpy as np


def mean_squared_error(predictions, targets):
    return np.mean(np.square(predictions.astype("float32")[:, 0] - targets.astype("float32")))


# %% wrong: adds an axis to both, which changes nothing
# hint: broadcast-n-by-n
import numpy as np


def mean_squared_error(predictions, targets):
    errors = np.expand_dims(predictions, 0) - np.expand_dims(targets, 0)
    return float(np.mean(errors**2))


# %% wrong: two loops, each prediction with each target
# hint: broadcast-n-by-n
def mean_squared_error(predictions, targets):
    total = 0.0
    for prediction in predictions:
        for target in targets:
            total += (float(prediction[0]) - float(target)) ** 2
    return total / (len(predictions) * len(targets))


# %% wrong: swaps the two and believes that this mends it
# hint: broadcast-n-by-n
import numpy as np


def mean_squared_error(predictions, targets):
    return float(np.mean((targets - predictions) ** 2))


# %% wrong: gives the targets a batch axis in front: (1, n)
# hint: broadcast-n-by-n
import numpy as np


def mean_squared_error(predictions, targets):
    return float(np.mean((predictions - targets[None, :]) ** 2))


# %% wrong: the same subtraction in TensorFlow
# hint: broadcast-n-by-n
import tensorflow as tf


def mean_squared_error(predictions, targets):
    errors = tf.cast(predictions, tf.float64) - tf.cast(targets, tf.float64)
    return float(tf.reduce_mean(tf.square(errors)))


# %% wrong: .T of a vector is the same vector
# hint: broadcast-n-by-n
import numpy as np


def mean_squared_error(predictions, targets):
    return float(np.mean((predictions - targets.T) ** 2))


# %% wrong: the code of the task as it stands
# hint: broadcast-n-by-n
import numpy as np


def mean_squared_error(predictions, targets):
    return float(np.mean((predictions - targets) ** 2))


# %% wrong: sums the table of all pairs and divides by n
# hint: table-divided-by-n
import numpy as np


def mean_squared_error(predictions, targets):
    return float(np.sum((predictions - targets) ** 2) / len(targets))


# %% wrong: [0] takes the first row, not the first column
# hint: first-prediction-only
import numpy as np


def mean_squared_error(predictions, targets):
    return float(np.mean((predictions[0] - targets) ** 2))


# %% wrong: takes the mean of every row of the table: n numbers
# hint: one-error-per-example
import numpy as np


def mean_squared_error(predictions, targets):
    return np.mean((predictions - targets) ** 2, axis=1)


# %% wrong: Keras's loss on columns gives n numbers
# hint: one-error-per-example
import keras
import numpy as np


def mean_squared_error(predictions, targets):
    return np.asarray(keras.losses.mean_squared_error(targets[:, None], predictions))


# %% wrong: gives the squared differences
# hint: one-error-per-example
def mean_squared_error(predictions, targets):
    return (predictions[:, 0] - targets) ** 2


# %% wrong: adds and does not divide
# hint: sum-not-mean
import numpy as np


def mean_squared_error(predictions, targets):
    return float(np.sum((predictions[:, 0] - targets) ** 2))


# %% wrong: takes the root of the mean
# hint: root-taken
import numpy as np


def mean_squared_error(predictions, targets):
    return float(np.sqrt(np.mean((predictions[:, 0] - targets) ** 2)))


# %% wrong: the mean of the absolute differences
# hint: absolute-not-squared
import numpy as np


def mean_squared_error(predictions, targets):
    return float(np.mean(np.abs(predictions[:, 0] - targets)))


# %% wrong: the mean of the differences
# hint: not-squared
import numpy as np


def mean_squared_error(predictions, targets):
    return float(np.mean(predictions[:, 0] - targets))


# %% wrong: squares the mean difference
# hint: square-of-the-mean
import numpy as np


def mean_squared_error(predictions, targets):
    return float(np.mean(predictions[:, 0] - targets) ** 2)


# %% wrong: subtracts the means, then squares
# hint: square-of-the-mean
import numpy as np


def mean_squared_error(predictions, targets):
    return float((np.mean(predictions) - np.mean(targets)) ** 2)


# %% wrong: np.var subtracts the mean error
# hint: variance-of-the-errors
import numpy as np


def mean_squared_error(predictions, targets):
    return float(np.var(predictions[:, 0] - targets))


# %% wrong: the half that some books put in front
# hint: half-the-mean
import numpy as np


def mean_squared_error(predictions, targets):
    return float(0.5 * np.mean((predictions[:, 0] - targets) ** 2))


# %% wrong: divides by n - 1
# hint: divided-by-n-minus-one
import numpy as np


def mean_squared_error(predictions, targets):
    errors = predictions[:, 0] - targets
    return float(np.sum(errors**2) / max(1, len(errors) - 1))


# %% wrong: sorts both before subtracting
# hint: sorted-first
import numpy as np


def mean_squared_error(predictions, targets):
    return float(np.mean((np.sort(predictions[:, 0]) - np.sort(targets)) ** 2))


# %% wrong: rounds to two places
# hint: rounded
import numpy as np


def mean_squared_error(predictions, targets):
    return round(float(np.mean((predictions[:, 0] - targets) ** 2)), 2)


# %% wrong: subtracts in the argument
# hint: changes-input
import numpy as np


def mean_squared_error(predictions, targets):
    column = predictions[:, 0]
    column -= targets.astype(column.dtype)
    return float(np.mean(column.astype("float64") ** 2))


# %% wrong: sets the shape of the targets themselves
# hint: changes-input
import numpy as np


def mean_squared_error(predictions, targets):
    targets.shape = (-1, 1)
    return float(np.mean((predictions - targets) ** 2))


# %% wrong: prints the error
# hint: no-return
import numpy as np


def mean_squared_error(predictions, targets):
    print(float(np.mean((predictions[:, 0] - targets) ** 2)))


# %% wrong: multiplies shapes that do not fit
# hint: raises
import numpy as np


def mean_squared_error(predictions, targets):
    errors = predictions - targets[:, None]
    return float(np.dot(errors, errors)) / len(targets)


# %% wrong: divides by the mean square of the targets
# hint: value
import numpy as np


def mean_squared_error(predictions, targets):
    return float(np.mean((predictions[:, 0] - targets) ** 2) / np.mean(targets**2))


# %% wrong: gives a tensor
# hint: wrong-type
import tensorflow as tf


def mean_squared_error(predictions, targets):
    flat = tf.reshape(tf.cast(predictions, tf.float64), [-1])
    return tf.reduce_mean(tf.square(flat - tf.cast(targets, tf.float64)))


# %% wrong: returns inside the loop, after the first example
# hint: one-example-only
def mean_squared_error(predictions, targets):
    for prediction, target in zip(predictions[:, 0], targets):
        return float((prediction - target) ** 2)


# %% wrong: the difference of the squares instead of the square of the difference
# hint: squares-subtracted
import numpy as np


def mean_squared_error(predictions, targets):
    return float(np.mean(predictions[:, 0] ** 2 - targets**2))


# %% wrong: the mean over one axis of the table, and float of its first number
# hint: first-prediction-only
def mean_squared_error(predictions, targets):
    table = (predictions - targets) ** 2
    return float(table.mean(axis=0)[0])


# %% wrong: divides by n - 1, with nothing said about n = 1
# hint: divided-by-n-minus-one
def mean_squared_error(predictions, targets):
    r = predictions[:, 0] - targets
    return float((r**2).sum() / (len(r) - 1))
