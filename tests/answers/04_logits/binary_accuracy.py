# %% right: both made columns of shape (n, 1), count_nonzero
import numpy as np


def binary_accuracy(logits, labels):
    z = np.array(logits).reshape(-1, 1)
    y = np.array(labels).reshape(-1, 1)
    n_right = np.count_nonzero((z >= 0) == (y == 1))
    return n_right / len(y)


# %% right: a mean in float32: np.float32 instead of a Python float
import numpy as np


def binary_accuracy(logits, labels):
    return np.mean((logits.ravel() >= 0) == labels, dtype=np.float32)


# %% right: np.mean as it comes: a np.float64, which is a float
import numpy as np


def binary_accuracy(logits, labels):
    predicted = (np.reshape(logits, labels.shape) >= 0).astype(int)
    return np.mean(predicted == labels)


# %% right: logit >= 0, flattened, mean of the matches
import numpy as np


def binary_accuracy(logits, labels):
    """Return the share of right classifications."""
    predicted = logits.ravel() >= 0
    return float(np.mean(predicted == labels))


# %% right: one minus the share of differences; heaviside with 1 at 0
import numpy as np


def binary_accuracy(logits, labels):
    predicted = np.heaviside(logits.flatten(), 1.0)
    errors = np.abs(predicted - labels)
    return 1.0 - float(errors.sum()) / errors.size


# %% right: plain Python loop and counter
def binary_accuracy(logits, labels):
    right = 0
    for logit, label in zip(logits.reshape(-1), labels):
        predicted = 1 if logit >= 0 else 0
        if predicted == label:
            right += 1
    return right / len(labels)


# %% right: scikit-learn counts, NumPy thresholds
import numpy as np
from sklearn.metrics import accuracy_score


def binary_accuracy(logits, labels):
    predicted = ~(np.asarray(logits).flatten() < 0)
    return float(accuracy_score(np.asarray(labels).astype(int), predicted.astype(int)))


# %% right: the probability by a stable sigmoid, compared with one half
import numpy as np


def sigmoid(z):
    return np.exp(-np.logaddexp(0.0, -z))


def binary_accuracy(logits, labels):
    p = sigmoid(np.asarray(logits, dtype=float).reshape(-1))
    predicted = np.where(p >= 0.5 - 1e-15, 1, 0)
    return float((predicted == np.asarray(labels)).mean())


# %% right: tolist, a generator and int()
import numpy as np


def binary_accuracy(logits, labels):
    z = np.squeeze(logits, axis=-1).tolist() if np.ndim(logits) == 2 else list(logits)
    return sum(int(a >= 0.0) == int(b) for a, b in zip(z, labels)) / len(z)


# %% right: 1 / (1 + exp(-z)) with math, negative logits through exp(z)
import math


def probability(z):
    if z >= 0:
        return 1 / (1 + math.exp(-z))
    return math.exp(z) / (1 + math.exp(z))


def binary_accuracy(logits, labels):
    hits = []
    for z, y in zip(logits.flatten().tolist(), labels.tolist()):
        hits.append(int(probability(z) >= 0.5) == int(y))
    return hits.count(True) / len(hits)


# %% right: a second logit of 0 for class 0; ties go to class 1
import numpy as np

binary_accuracy = lambda logits, labels: float(
    np.mean(
        1 - np.argmax(np.stack([logits.ravel(), np.zeros(logits.size)], axis=1), axis=1)
        == labels.ravel()
    )
)


# %% right: true positives plus true negatives
import numpy as np


def binary_accuracy(logits, labels):
    z = logits[:, 0] if logits.ndim == 2 else logits
    true_positives = np.sum((z >= 0) & (labels == 1))
    true_negatives = np.sum((z < 0) & (labels == 0))
    return (true_positives + true_negatives).item() / len(z)


# %% right: Keras' BinaryAccuracy with the threshold 0, which compares with >
import keras
import numpy as np


def binary_accuracy(logits, labels):
    metric = keras.metrics.BinaryAccuracy(threshold=0.0)
    return float(metric(np.reshape(labels, (-1, 1)), np.reshape(logits, (-1, 1))))


# %% right: rounds the probability
import numpy as np


def binary_accuracy(logits, labels):
    p = 1 / (1 + np.exp(-np.clip(logits.ravel(), -500, 500)))
    return float(np.mean(np.round(p) == labels))


# %% right: compares with > in place of >=
import numpy as np


def binary_accuracy(logits, labels):
    return float(np.mean((logits.ravel() > 0) == labels))


# %% wrong: Keras' BinaryAccuracy with its default threshold
# hint: threshold-half
import keras
import numpy as np


def binary_accuracy(logits, labels):
    metric = keras.metrics.BinaryAccuracy()
    metric.update_state(np.reshape(labels, (-1, 1)), np.reshape(logits, (-1, 1)))
    return float(metric.result())


# %% wrong: rounds the logits, which is a threshold of 0.5 too
# hint: threshold-half
import numpy as np


def binary_accuracy(logits, labels):
    predicted = np.clip(np.round(logits.ravel()), 0, 1)
    return float((predicted == labels).mean())


# %% wrong: compares the logit with 0.5, as metrics=["accuracy"] does
# hint: threshold-half
import numpy as np


def binary_accuracy(logits, labels):
    predicted = logits.ravel() >= 0.5
    return float(np.mean(predicted == labels))


# %% wrong: a loop with logit > 0.5
# hint: threshold-half
def binary_accuracy(logits, labels):
    right = 0
    for z, y in zip(logits.flatten(), labels):
        if z > 0.5:
            right += y == 1
        else:
            right += y == 0
    return float(right) / len(labels)


# %% wrong: sigmoid and then the threshold for logits: always class 1
# hint: always-class-one
import numpy as np


def binary_accuracy(logits, labels):
    p = np.exp(-np.logaddexp(0.0, -logits.ravel()))
    return float(np.mean((p >= 0) == labels))


# %% wrong: softmax over one unit is always 1
# hint: always-class-one
import numpy as np


def binary_accuracy(logits, labels):
    z = logits.reshape(-1, 1)
    e = np.exp(z - z.max(axis=1, keepdims=True))
    p = e / e.sum(axis=1, keepdims=True)
    return float(np.mean((p[:, 0] >= 0.5) == labels))


# %% wrong: argmax over one unit is always 0
# hint: always-class-zero
import numpy as np


def binary_accuracy(logits, labels):
    predicted = np.argmax(logits.reshape(-1, 1), axis=1)
    return float(np.mean(predicted == labels))


# %% wrong: (n, 1) compared with (n,) gives (n, n)
# hint: broadcast-n-by-n
import numpy as np


def binary_accuracy(logits, labels):
    return float(np.mean((logits >= 0) == labels))


# %% wrong: makes the labels a column, which breaks logits of shape (n,)
# hint: broadcast-n-by-n
import numpy as np


def binary_accuracy(logits, labels):
    predicted = logits >= 0
    return float((predicted == labels.reshape(-1, 1)).mean())


# %% wrong: probabilities of shape (n, 1), compared with labels of shape (n,)
# hint: broadcast-n-by-n
import numpy as np


def binary_accuracy(logits, labels):
    probabilities = np.exp(-np.logaddexp(0, -logits))
    predicted = (probabilities >= 0.5).astype(int)
    share_per_row = (predicted == labels).mean(axis=-1)
    return float(share_per_row.mean())


# %% wrong: takes the logit for the log-odds of class 0
# hint: error-rate
import numpy as np


def binary_accuracy(logits, labels):
    predicted = np.where(logits.ravel() < 0, 1, 0)
    return float(np.mean(predicted == labels))


# %% wrong: the share of wrong classifications
# hint: error-rate
import numpy as np


def binary_accuracy(logits, labels):
    return float(np.mean((logits.ravel() >= 0) != labels))


# %% wrong: the mean absolute difference of prediction and label
# hint: error-rate
import numpy as np


def binary_accuracy(logits, labels):
    predicted = np.where(logits.flatten() >= 0, 1, 0)
    return float(np.abs(predicted - labels).mean())


# %% wrong: how many are right, not the share
# hint: count-or-percent
import numpy as np


def binary_accuracy(logits, labels):
    return float(np.sum((logits.ravel() >= 0) == labels))


# %% wrong: counts the right ones in a loop and forgets to divide
# hint: count-or-percent
def binary_accuracy(logits, labels):
    right = 0
    for logit, label in zip(logits.flatten(), labels, strict=True):
        if (logit >= 0) == label:
            right += 1
    return right


# %% wrong: how many examples are classified as 1
# hint: count-or-percent
import numpy as np


def binary_accuracy(logits, labels):
    predicted = np.where(logits.ravel() >= 0, 1, 0)
    return int(np.sum(predicted))


# %% wrong: the predicted ones as a share of the true ones
# hint: counts-compared
def binary_accuracy(logits, labels):
    ones = (logits.ravel() >= 0).sum()
    return float(ones / labels.sum())


# %% wrong: how near the share of predicted ones comes to that of the true ones
# hint: counts-compared
import numpy as np


def binary_accuracy(logits, labels):
    predicted = (logits.ravel() >= 0).astype(int)
    return 1.0 - float(np.abs(predicted.mean() - labels.mean()))


# %% wrong: per cent instead of a share
# hint: count-or-percent
import numpy as np


def binary_accuracy(logits, labels):
    return float(np.mean((logits.ravel() >= 0) == labels)) * 100


# %% wrong: compares logit and label without a threshold
# hint: no-threshold
import numpy as np


def binary_accuracy(logits, labels):
    return float(np.mean(logits.ravel() == labels))


# %% wrong: the mean probability of the label instead of a share of decisions
# hint: no-threshold
import numpy as np


def binary_accuracy(logits, labels):
    p = np.exp(-np.logaddexp(0.0, -logits.ravel()))
    return float(np.mean(np.where(labels == 1, p, 1 - p)))


# %% wrong: the share of examples classified as 1; the labels are not used
# hint: labels-not-compared
import numpy as np


def binary_accuracy(logits, labels):
    return float(np.mean(logits.ravel() >= 0))


# %% wrong: looks only at the examples classified as 1
# hint: only-one-class
import numpy as np


def binary_accuracy(logits, labels):
    z = logits.ravel()
    chosen = labels[z >= 0]
    return float(np.mean(chosen == 1)) if len(chosen) else 0.0


# %% wrong: counts matches of class 1 only, by multiplying
# hint: class-zero-never-right
import numpy as np


def binary_accuracy(logits, labels):
    predicted = (logits.ravel() >= 0).astype(int)
    return float((predicted * labels).sum() / len(labels))


# %% wrong: looks only at the examples of class 1
# hint: only-one-class
import numpy as np


def binary_accuracy(logits, labels):
    z = logits.ravel()
    return float(np.sum((z >= 0) & (labels == 1)) / max(np.sum(labels == 1), 1))


# %% wrong: whether all are right
# hint: all-or-nothing
import numpy as np


def binary_accuracy(logits, labels):
    return float(np.all((logits.ravel() >= 0) == labels))


# %% wrong: whole-number division: 0 unless all are right
# hint: all-or-nothing
def binary_accuracy(logits, labels):
    right = 0
    for z, y in zip(logits.ravel(), labels):
        if (z >= 0) == (y == 1):
            right = right + 1
    return float(right // len(labels))


# %% wrong: divides by n - 1
# hint: off-by-one
import numpy as np


def binary_accuracy(logits, labels):
    right = np.sum((logits.ravel() >= 0) == labels)
    return float(right / max(len(labels) - 1, 1))


# %% wrong: the loop stops before the last example
# hint: off-by-one
def binary_accuracy(logits, labels):
    z = logits.reshape(-1)
    right = 0
    for i in range(len(z) - 1):
        right += int((z[i] >= 0) == (labels[i] == 1))
    return right / len(z)


# %% wrong: math.exp(-z) raises for large negative logits
# hint: overflow
import math


def binary_accuracy(logits, labels):
    right = 0
    for z, y in zip(logits.ravel(), labels):
        p = 1 / (1 + math.exp(-z))
        right += int(p >= 0.5) == y
    return float(right / len(labels))


# %% wrong: rounds the share to one decimal
# hint: rounded
import numpy as np


def binary_accuracy(logits, labels):
    return round(float(np.mean((logits.ravel() >= 0) == labels)), 1)


# %% wrong: turns the labels of the caller into -1 and 1
# hint: changes-input
import numpy as np


def binary_accuracy(logits, labels):
    signs = np.where(logits.ravel() >= 0, 1, -1)
    labels *= 2
    labels -= 1
    return float(np.mean(signs == labels))


# %% wrong: writes the classes into the logits of the caller
# hint: changes-input
import numpy as np


def binary_accuracy(logits, labels):
    z = logits.reshape(-1)  # a view
    positive = z >= 0
    z[positive] = 1
    z[~positive] = 0
    return float(np.mean(z == labels))


# %% wrong: forgets the return
# hint: no-return
import numpy as np


def binary_accuracy(logits, labels):
    accuracy = float(np.mean((logits.flatten() >= 0) == labels))


# %% wrong: prints the share
# hint: no-return
import numpy as np


def binary_accuracy(logits, labels):
    print("accuracy:", np.mean((logits.ravel() >= 0) == labels))


# %% wrong: squeezes axis 1, which (n,) does not have
# hint: raises
import numpy as np


def binary_accuracy(logits, labels):
    predicted = (np.squeeze(logits, axis=1) >= 0).astype("int32")
    return float(np.equal(predicted, labels).mean())


# %% wrong: takes column 0, which (n,) does not have
# hint: one-shape-only
import numpy as np


def binary_accuracy(logits, labels):
    return float(np.mean((logits[:, 0] >= 0) == labels))


# %% wrong: which are right, not how large their share is
# hint: wrong-shape
def binary_accuracy(logits, labels):
    return (logits.ravel() >= 0) == labels


# %% wrong: a tensor
# hint: wrong-type
import tensorflow as tf


def binary_accuracy(logits, labels):
    predicted = tf.cast(tf.reshape(logits, [-1]) >= 0, tf.int64)
    matches = tf.equal(predicted, tf.cast(labels, tf.int64))
    return tf.reduce_mean(tf.cast(matches, tf.float32))


# %% wrong: sign gives -1, 0 and 1, not 0 and 1
# hint: class-zero-never-right
import numpy as np


def binary_accuracy(logits, labels):
    return float(np.mean(np.sign(logits.ravel()) == labels))


# %% wrong: gives the caller's array of shape (n, 1) another shape
# hint: changes-input
import numpy as np


def binary_accuracy(logits, labels):
    if logits.ndim == 2:
        logits.shape = (-1,)
    return float(np.mean((logits >= 0) == labels))
