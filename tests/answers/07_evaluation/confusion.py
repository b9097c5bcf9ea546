# %% right: adds one for each example
import numpy as np


def confusion(y, predicted, k):
    matrix = np.zeros((k, k), dtype=int)
    for true, named in zip(y, predicted):
        matrix[true, named] += 1
    mistakes = matrix.copy()
    np.fill_diagonal(mistakes, 0)
    return matrix, np.unravel_index(mistakes.argmax(), mistakes.shape)


# %% right: np.add.at and divmod
import numpy as np


def confusion(y, predicted, k):
    matrix = np.zeros((k, k), dtype="int64")
    np.add.at(matrix, (y, predicted), 1)
    wrong = matrix * (1 - np.eye(k, dtype=int))
    return matrix, divmod(int(wrong.argmax()), k)


# %% right: numbers the pairs and counts the numbers
import numpy as np


def confusion(y, predicted, k):
    matrix = np.bincount(y * k + predicted, minlength=k * k).reshape(k, k)
    wrong = y != predicted
    pairs = np.bincount(y[wrong] * k + predicted[wrong])
    return matrix, (int(pairs.argmax()) // k, int(pairs.argmax()) % k)


# %% right: counts each cell by itself
import numpy as np


def confusion(y, predicted, k):
    matrix = np.array([[np.sum((y == i) & (predicted == j)) for j in range(k)] for i in range(k)])
    cells = [(i, j) for i in range(k) for j in range(k) if i != j]
    return matrix, max(cells, key=lambda cell: matrix[cell])


# %% right: one-hot labels multiplied, the pair as a list
import numpy as np


def confusion(y, predicted, k):
    matrix = np.eye(k)[y].T @ np.eye(k)[predicted]
    mistakes = matrix - np.diag(np.diag(matrix))
    return matrix, np.argwhere(mistakes == mistakes.max())[0].tolist()


# %% right: a Counter of the mistakes
from collections import Counter

import numpy as np


def confusion(y, predicted, k):
    pairs = list(zip(y.tolist(), predicted.tolist()))
    matrix = np.zeros((k, k), dtype=np.int32)
    for (true, named), count in Counter(pairs).items():
        matrix[true, named] = count
    mistakes = Counter(pair for pair in pairs if pair[0] != pair[1])
    return matrix, mistakes.most_common(1)[0][0]


# %% right: what TensorFlow has for it
import numpy as np
import tensorflow as tf


def confusion(y, predicted, k):
    matrix = tf.math.confusion_matrix(y, predicted, num_classes=k).numpy()
    hidden = np.where(np.eye(k, dtype=bool), -1, matrix)
    return matrix, tuple(int(place[0]) for place in np.where(hidden == hidden.max()))


# %% wrong: predictions in the rows
# hint: transposed
import numpy as np


def confusion(y, predicted, k):
    matrix = np.zeros((k, k), dtype=int)
    for true, named in zip(y, predicted):
        matrix[named, true] += 1
    mistakes = matrix * (1 - np.eye(k, dtype=int))
    return matrix, divmod(int(mistakes.argmax()), k)


# %% wrong: predictions in the rows, the pair as asked for
# hint: transposed
import numpy as np


def confusion(y, predicted, k):
    matrix = np.zeros((k, k), dtype=int)
    np.add.at(matrix, (predicted, y), 1)
    mistakes = matrix.T * (1 - np.eye(k, dtype=int))
    return matrix, divmod(int(mistakes.argmax()), k)


# %% wrong: shares of each row in place of counts
# hint: shares-not-counts
import numpy as np


def confusion(y, predicted, k):
    matrix = np.zeros((k, k))
    np.add.at(matrix, (y, predicted), 1)
    mistakes = matrix * (1 - np.eye(k))
    return matrix / np.maximum(matrix.sum(axis=1, keepdims=True), 1), divmod(
        int(mistakes.argmax()), k
    )


# %% wrong: shares of all examples
# hint: shares-not-counts
import numpy as np


def confusion(y, predicted, k):
    matrix = np.bincount(y * k + predicted, minlength=k * k).reshape(k, k)
    mistakes = matrix * (1 - np.eye(k))
    return matrix / len(y), divmod(int(mistakes.argmax()), k)


# %% wrong: a list of pairs as index counts each pair once
# hint: each-pair-once
import numpy as np


def confusion(y, predicted, k):
    matrix = np.zeros((k, k), dtype=int)
    matrix[y, predicted] += 1
    mistakes = matrix * (1 - np.eye(k, dtype=int))
    return matrix, divmod(int(mistakes.argmax()), k)


# %% wrong: only the classes that occur
# hint: classes-missing
import numpy as np


def confusion(y, predicted, k):
    classes = np.unique(np.concatenate([y, predicted]))
    matrix = np.array([[np.sum((y == i) & (predicted == j)) for j in classes] for i in classes])
    mistakes = matrix * (1 - np.eye(len(classes), dtype=int))
    i, j = divmod(int(mistakes.argmax()), len(classes))
    return matrix, (int(classes[i]), int(classes[j]))


# %% wrong: as many classes as the largest label says
# hint: classes-missing
import tensorflow as tf
import numpy as np


def confusion(y, predicted, k):
    matrix = tf.math.confusion_matrix(y, predicted).numpy()
    mistakes = matrix * (1 - np.eye(len(matrix), dtype=int))
    return matrix, divmod(int(mistakes.argmax()), len(matrix))


# %% wrong: empties the diagonal of the matrix that it returns
# hint: diagonal-lost
import numpy as np


def confusion(y, predicted, k):
    matrix = np.zeros((k, k), dtype=int)
    np.add.at(matrix, (y, predicted), 1)
    mistakes = matrix
    np.fill_diagonal(mistakes, 0)
    return matrix, divmod(int(mistakes.argmax()), k)


# %% wrong: the largest number of all stands on the diagonal
# hint: diagonal-counted
import numpy as np


def confusion(y, predicted, k):
    matrix = np.zeros((k, k), dtype=int)
    np.add.at(matrix, (y, predicted), 1)
    return matrix, divmod(int(matrix.argmax()), k)


# %% wrong: the pair as (predicted, true)
# hint: pair-swapped
import numpy as np


def confusion(y, predicted, k):
    matrix = np.zeros((k, k), dtype=int)
    np.add.at(matrix, (y, predicted), 1)
    mistakes = matrix * (1 - np.eye(k, dtype=int))
    true, named = divmod(int(mistakes.argmax()), k)
    return matrix, (named, true)


# %% wrong: both directions of a pair added
# hint: both-directions
import numpy as np


def confusion(y, predicted, k):
    matrix = np.zeros((k, k), dtype=int)
    np.add.at(matrix, (y, predicted), 1)
    both = np.triu(matrix + matrix.T, 1)
    return matrix, divmod(int(both.argmax()), k)


# %% wrong: looks above the diagonal only
# hint: half-of-the-matrix
import numpy as np


def confusion(y, predicted, k):
    matrix = np.zeros((k, k), dtype=int)
    np.add.at(matrix, (y, predicted), 1)
    return matrix, divmod(int(np.triu(matrix, 1).argmax()), k)


# %% wrong: the pair that is the largest share of its class
# hint: largest-share
import numpy as np


def confusion(y, predicted, k):
    matrix = np.zeros((k, k), dtype=int)
    np.add.at(matrix, (y, predicted), 1)
    shares = matrix / np.maximum(matrix.sum(axis=1, keepdims=True), 1)
    return matrix, divmod(int((shares * (1 - np.eye(k))).argmax()), k)


# %% wrong: the rarest mistake, with argmin
# hint: least-confused
import numpy as np


def confusion(y, predicted, k):
    matrix = np.zeros((k, k), dtype=int)
    np.add.at(matrix, (y, predicted), 1)
    return matrix, divmod(int((matrix + np.eye(k) * len(y)).argmin()), k)


# %% wrong: the class with the most mistakes, and what it is most often taken for
# hint: worst-class
import numpy as np


def confusion(y, predicted, k):
    matrix = np.zeros((k, k), dtype=int)
    np.add.at(matrix, (y, predicted), 1)
    mistakes = matrix * (1 - np.eye(k, dtype=int))
    row = mistakes.sum(axis=1).argmax()
    return matrix, (int(row), int(mistakes[row].argmax()))


# %% wrong: the position that argmax gives, not the pair
# hint: flat-position
import numpy as np


def confusion(y, predicted, k):
    matrix = np.zeros((k, k), dtype=int)
    np.add.at(matrix, (y, predicted), 1)
    mistakes = matrix * (1 - np.eye(k, dtype=int))
    return matrix, int(mistakes.argmax())


# %% wrong: returns the matrix alone
# hint: no-pair
import numpy as np


def confusion(y, predicted, k):
    matrix = np.zeros((k, k), dtype=int)
    np.add.at(matrix, (y, predicted), 1)
    return matrix


# %% wrong: returns the pair alone
# hint: no-matrix
import numpy as np


def confusion(y, predicted, k):
    matrix = np.zeros((k, k), dtype=int)
    np.add.at(matrix, (y, predicted), 1)
    return divmod(int((matrix * (1 - np.eye(k, dtype=int))).argmax()), k)


# %% wrong: how often, in place of which
# hint: count-not-pair
import numpy as np


def confusion(y, predicted, k):
    matrix = np.zeros((k, k), dtype=int)
    np.add.at(matrix, (y, predicted), 1)
    return matrix, int((matrix * (1 - np.eye(k, dtype=int))).max())


# %% wrong: counts hits and mistakes of two classes only
# hint: wrong-shape
import numpy as np


def confusion(y, predicted, k):
    right = int((y == predicted).sum())
    return np.array([[right, len(y) - right]]), (int(y[y != predicted][0]), 0)


# %% wrong: a matrix without a pair, printed
# hint: no-return
import numpy as np


def confusion(y, predicted, k):
    matrix = np.zeros((k, k), dtype=int)
    np.add.at(matrix, (y, predicted), 1)
    print(matrix)


# %% wrong: the size of the matrix is the number of examples
# hint: wrong-shape
import numpy as np


def confusion(y, predicted, k):
    matrix = (y[:, None] == predicted).astype(int)
    return matrix, (0, 1)


# %% wrong: multiplies the labels of the caller
# hint: changes-input
import numpy as np


def confusion(y, predicted, k):
    y *= k
    matrix = np.bincount(y + predicted, minlength=k * k).reshape(k, k)
    mistakes = matrix * (1 - np.eye(k, dtype=int))
    return matrix, divmod(int(mistakes.argmax()), k)
