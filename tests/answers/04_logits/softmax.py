# %% right: a function of one row, applied to each
import numpy as np


def softmax_of_row(row):
    e = np.exp(row - row.max())
    return e / e.sum()


def softmax(logits):
    return np.apply_along_axis(softmax_of_row, 1, logits)


# %% right: changes a copy in place, step by step
import numpy as np


def softmax(logits):
    z = np.array(logits, dtype=float)  # np.array copies
    z -= z.max(axis=1).reshape(-1, 1)
    np.exp(z, out=z)
    z /= z.sum(axis=1).reshape(-1, 1)
    return z


# %% right: decimal numbers, whose exponents are large enough for exp(1000)
from decimal import Decimal

import numpy as np


def softmax(logits):
    def of_row(row):
        e = [Decimal(float(z)).exp() for z in row]
        return [float(x / sum(e)) for x in e]

    return np.array([of_row(row) for row in logits])


# %% right: computes in float32 as a network does
import numpy as np


def softmax(logits):
    z = np.asarray(logits).astype(np.float32)
    e = np.exp(z - np.amax(z, 1, keepdims=True))
    return e / np.einsum("nk->n", e)[:, None]


# %% right: lambdas bound to names and np.stack
import numpy as np

stable = lambda row: np.exp(row - np.max(row))
softmax = lambda logits: np.stack([stable(row) / stable(row).sum() for row in logits], axis=0)


# %% right: exp of (logits minus log-sum-exp), NumPy's logaddexp does the shift
import numpy as np


def softmax(logits):
    log_of_sum = np.logaddexp.reduce(logits, axis=1, keepdims=True)
    return np.exp(logits - log_of_sum)


# %% right: two loops over plain numbers with math.exp
import math

import numpy as np


def softmax(logits):
    probabilities = []
    for row in logits:
        largest = max(row)
        exponentials = [math.exp(value - largest) for value in row]
        total = sum(exponentials)
        probabilities.append([value / total for value in exponentials])
    return np.array(probabilities)


# %% right: np.newaxis instead of keepdims, axis=-1
import numpy as np


def softmax(logits):
    logits = np.asarray(logits, dtype=np.float64)
    e = np.exp(logits - np.max(logits, axis=-1)[:, np.newaxis])
    return np.divide(e, np.sum(e, axis=-1)[:, None])


# %% right: one pass per row that keeps a running maximum and rescales the sum
from math import exp

import numpy as np


def softmax(logits):
    result = np.empty(logits.shape)
    for i, row in enumerate(logits):
        largest, total = float("-inf"), 0.0
        for z in row:
            new = max(largest, z)
            total = total * exp(largest - new) + exp(z - new)
            largest = new
        result[i] = np.exp(row - largest) / total
    return result


# %% right: 1 / sum over k of exp(z_k - z_j), the exponent kept below what float64 holds
import numpy as np


def softmax(logits):
    differences = logits[:, None, :] - logits[:, :, None]  # [row, j, k] = z_k - z_j
    return 1.0 / np.exp(np.minimum(differences, 700.0)).sum(axis=2)


# %% right: vectorised, row maximum subtracted, keepdims
import numpy as np


def softmax(logits):
    """Return the softmax of each row."""
    shifted = logits - logits.max(axis=1, keepdims=True)
    exponentials = np.exp(shifted)
    return exponentials / exponentials.sum(axis=1, keepdims=True)


# %% right: works on the transpose so that no keepdims is needed; the result is not contiguous
import numpy as np


def softmax(logits):
    z = np.transpose(logits)
    e = np.exp(z - z.max(axis=0))
    return (e / e.sum(axis=0)).T


# %% wrong: sums over axis 0, the examples, so that columns sum to 1
# hint: softmax-over-columns
import numpy as np


def softmax(logits):
    e = np.exp(logits - logits.max(axis=0))
    return e / e.sum(axis=0)


# %% wrong: takes each column for an example
# hint: softmax-over-columns
import numpy as np


def softmax(logits):
    result = np.zeros_like(logits, dtype=float)
    for j in range(logits.shape[1]):
        e = np.exp(logits[:, j] - np.max(logits[:, j]))
        result[:, j] = e / e.sum()
    return result


# %% wrong: subtracts the row maximum rightly, then divides by the sums of the columns
# hint: softmax-over-columns
import numpy as np


def softmax(logits):
    e = np.exp(logits - logits.max(axis=1, keepdims=True))
    return e / np.sum(e, axis=0, keepdims=True)


# %% wrong: divides by the sum of the whole array
# hint: softmax-over-everything
import numpy as np


def softmax(logits):
    e = np.exp(logits - logits.max(axis=1, keepdims=True))
    return e / e.sum()


# %% wrong: treats the array as one long vector
# hint: softmax-over-everything
import numpy as np


def softmax(logits):
    flat = logits.flatten()
    e = np.exp(flat - flat.max())
    return (e / sum(e)).reshape(logits.shape)


# %% wrong: row sums of shape (n,) line up with the columns: fails, or is silently wrong if n = K
# hint: no-keepdims
import numpy as np


def softmax(logits):
    e = np.exp(logits - logits.max(axis=1, keepdims=True))
    return e / e.sum(axis=1)


# %% wrong: neither maximum nor sum keeps its axis
# hint: no-keepdims
import numpy as np


def softmax(logits):
    e = np.exp(logits - np.max(logits, axis=1))
    return e / np.sum(e, axis=1)


# %% wrong: takes any failure of broadcasting for a reason to transpose; square arrays come out wrong
# hint: no-keepdims
import numpy as np


def softmax(logits):
    e = np.exp(logits - logits.max(axis=1, keepdims=True))
    try:
        return e / e.sum(axis=1)
    except ValueError:
        return (e.T / e.sum(axis=1)).T


# %% wrong: hopes that a small constant in the denominator prevents nan
# hint: overflow
import numpy as np


def softmax(logits):
    e = np.exp(logits)
    return e / (np.sum(e, axis=1, keepdims=True) + 1e-8)


# %% wrong: subtracts the mean, which is not enough: [1000, -1000] still overflows
# hint: overflow
import numpy as np


def softmax(logits):
    e = np.exp(logits - logits.mean(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)


# %% wrong: paints over nan instead of avoiding it
# hint: overflow
import numpy as np


def softmax(logits):
    with np.errstate(all="ignore"):
        e = np.exp(logits)
        return np.nan_to_num(e / e.sum(axis=1, keepdims=True))


# %% wrong: the formula as it stands in books: exp(1000) is inf, inf / inf is nan
# hint: overflow
import numpy as np


def softmax(logits):
    e = np.exp(logits)
    return e / e.sum(axis=1, keepdims=True)


# %% wrong: the formula as it stands in books, with math.exp, which raises OverflowError
# hint: overflow
import math

import numpy as np


def softmax(logits):
    rows = []
    for row in logits:
        e = [math.exp(z) for z in row]
        rows.append([x / sum(e) for x in e])
    return np.array(rows)


# %% wrong: one maximum for the whole array, 0 / 0 hidden by a small constant
# hint: maximum-of-everything
import numpy as np


def softmax(logits):
    e = np.exp(logits - logits.max())
    return e / (e.sum(axis=1, keepdims=True) + 1e-12)


# %% wrong: one maximum for the whole array: rows far below it become 0 / 0
# hint: maximum-of-everything
import numpy as np


def softmax(logits):
    e = np.exp(logits - np.max(logits))
    return e / e.sum(axis=1, keepdims=True)


# %% wrong: subtracts the maximum of each column, which changes the result
# hint: shift-differs-in-row
import numpy as np


def softmax(logits):
    e = np.exp(logits - logits.max(axis=0, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)


# %% wrong: cuts logits off at 10, "larger ones make no difference"
# hint: clipped-logits
import numpy as np


def softmax(logits):
    z = np.minimum(np.maximum(logits, -10.0), 10.0)
    e = np.exp(z - z.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)


# %% wrong: cuts logits off at 500, so that 600 and 1000 become equal
# hint: clipped-logits
import numpy as np


def softmax(logits):
    e = np.exp(np.clip(logits, -500, 500))
    return e / e.sum(axis=1, keepdims=True)


# %% wrong: divides the logits by their maximum to keep exp small
# hint: scaled-logits
import numpy as np


def softmax(logits):
    z = logits / np.abs(logits).max(axis=1, keepdims=True).clip(1e-9)
    e = np.exp(z)
    return e / e.sum(axis=1, keepdims=True)


# %% wrong: standardises the rows before the softmax
# hint: scaled-logits
import numpy as np


def softmax(logits):
    z = logits - logits.mean(axis=1, keepdims=True)
    z = z / (logits.std(axis=1, keepdims=True) + 1e-9)
    e = np.exp(z - z.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)


# %% wrong: makes the logits positive by a shift and divides by their sum
# hint: normalise-without-exp
import numpy as np


def softmax(logits):
    positive = logits - logits.min(axis=1, keepdims=True)
    return positive / (positive.sum(axis=1, keepdims=True) + 1e-12)


# %% wrong: divides the logits by their sum
# hint: normalise-without-exp
import numpy as np


def softmax(logits):
    return logits / logits.sum(axis=1, keepdims=True)


# %% wrong: the sigmoid of each logit on its own
# hint: sigmoid-each
import numpy as np


def softmax(logits):
    return np.exp(-np.logaddexp(0.0, -logits))


# %% wrong: sigmoids, divided by their sum
# hint: sigmoid-each
import numpy as np


def softmax(logits):
    s = 1 / (1 + np.exp(-np.clip(logits, -700, 700)))
    return s / s.sum(axis=1, keepdims=True)


# %% wrong: the logarithms of the probabilities
# hint: log-not-probability
import numpy as np


def softmax(logits):
    z = logits - logits.max(axis=1, keepdims=True)
    return z - np.log(np.exp(z).sum(axis=1, keepdims=True))


# %% wrong: divides by the largest exponential, so the largest result is 1
# hint: not-normalised
import numpy as np


def softmax(logits):
    e = np.exp(logits - logits.max(axis=1, keepdims=True))
    return e / e.max(axis=1, keepdims=True)


# %% wrong: divides by the mean of the exponentials
# hint: not-normalised
import numpy as np


def softmax(logits):
    e = np.exp(logits - logits.max(axis=1, keepdims=True))
    return e / e.mean(axis=1, keepdims=True)


# %% wrong: forgets to divide by the sum
# hint: not-normalised
import numpy as np


def softmax(logits):
    return np.exp(logits - logits.max(axis=1, keepdims=True))


# %% wrong: 1 for the largest logit, 0 for the others
# hint: hard-maximum
import numpy as np


def softmax(logits):
    return np.eye(logits.shape[1])[np.argmax(logits, axis=1)]


# %% wrong: rounds the probabilities to whole numbers
# hint: hard-maximum
import numpy as np


def softmax(logits):
    e = np.exp(logits - logits.max(axis=1, keepdims=True))
    return np.round(e / e.sum(axis=1, keepdims=True))


# %% wrong: powers of 10 instead of e
# hint: wrong-base
import numpy as np


def softmax(logits):
    shifted = logits - np.max(logits, axis=1, keepdims=True)
    p = np.power(10.0, shifted)
    return p / np.sum(p, axis=1, keepdims=True)


# %% wrong: powers of 2 instead of e
# hint: wrong-base
import numpy as np


def softmax(logits):
    p = 2.0 ** (logits - logits.max(axis=1, keepdims=True))
    return p / p.sum(axis=1, keepdims=True)


# %% wrong: a minus in the exponent: the smallest logit wins
# hint: wrong-sign
import numpy as np


def softmax(logits):
    e = np.exp(-(logits - logits.min(axis=1, keepdims=True)))
    return e / e.sum(axis=1, keepdims=True)


# %% wrong: maximum minus logits: the shift turned round
# hint: wrong-sign
import numpy as np


def softmax(logits):
    maximum = logits.max(axis=1, keepdims=True)
    e = np.exp(np.minimum(maximum - logits, 700))
    return e / e.sum(axis=1, keepdims=True)


# %% wrong: applies the softmax to its own result
# hint: softmax-twice
import numpy as np


def once(z):
    e = np.exp(z - z.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)


def softmax(logits):
    probabilities = once(logits)
    return once(probabilities)


# %% wrong: rounds to two decimals, rows no longer sum to 1
# hint: rounded
import numpy as np


def softmax(logits):
    e = np.exp(logits - logits.max(axis=1, keepdims=True))
    return np.round(e / e.sum(axis=1, keepdims=True), 2)


# %% wrong: writes the probabilities into the array of the caller; asarray does not copy
# hint: changes-input
import numpy as np


def softmax(logits):
    result = np.asarray(logits)
    for i, row in enumerate(result):
        e = np.exp(row - row.max())
        result[i] = e / e.sum()
    return result


# %% wrong: -= changes the array of the caller
# hint: changes-input
import numpy as np


def softmax(logits):
    logits -= logits.max(axis=1, keepdims=True)
    e = np.exp(logits)
    return e / e.sum(axis=1, keepdims=True)


# %% wrong: prints the rows
# hint: no-return
import numpy as np


def softmax(logits):
    for row in logits:
        e = np.exp(row - row.max())
        print(e / e.sum())


# %% wrong: computes the probabilities and forgets the return
# hint: no-return
import numpy as np


def softmax(logits):
    e = np.exp(logits - logits.max(axis=1, keepdims=True))
    probabilities = e / e.sum(axis=1, keepdims=True)


# %% wrong: math.exp does not take an array
# hint: raises
import math


def softmax(logits):
    e = math.exp(logits - logits.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)


# %% wrong: made for ten classes only
# hint: raises
import numpy as np


def softmax(logits):
    p = np.zeros((len(logits), 10))
    for i in range(len(logits)):
        for k in range(10):
            p[i, k] = np.exp(logits[i, k] - logits[i].max())
        p[i] = p[i] / p[i].sum()
    return p


# %% wrong: gives the first row only
# hint: wrong-shape
import numpy as np


def softmax(logits):
    for row in logits:
        e = np.exp(row - row.max())
        return e / e.sum()


# %% wrong: one long vector instead of rows
# hint: wrong-shape
import numpy as np


def softmax(logits):
    result = []
    for row in logits:
        e = np.exp(row - max(row))
        result.extend(e / e.sum())
    return np.array(result)


# %% wrong: gives the largest probability of each row
# hint: wrong-shape
import numpy as np


def softmax(logits):
    e = np.exp(logits - logits.max(axis=1, keepdims=True))
    p = e / e.sum(axis=1, keepdims=True)
    return p.max(axis=1)


# %% wrong: works on the transpose and forgets to turn it back
# hint: wrong-shape
import numpy as np


def softmax(logits):
    z = logits.T
    e = np.exp(z - z.max(axis=0))
    return e / e.sum(axis=0)


# %% wrong: a list of lists, not an array
# hint: wrong-type
import math


def softmax(logits):
    result = []
    for row in logits:
        e = [math.exp(z - max(row)) for z in row]
        result.append([x / sum(e) for x in e])
    return result


# %% wrong: lets TensorFlow do it and returns a tensor
# hint: wrong-type
import tensorflow as tf


def softmax(logits):
    return tf.nn.softmax(logits)


# %% wrong: clipped against overflow, 1000 and 800 become equal
# hint: clipped-logits
import numpy as np


def softmax(logits):
    e = np.exp(np.clip(logits, -700, 700))
    return e / e.sum(axis=1, keepdims=True)


# %% wrong: the maximum is subtracted after exp
# hint: shift-after-exp
import numpy as np


def softmax(logits):
    e = np.exp(logits)
    e = e - e.max(axis=1, keepdims=True)
    return e / e.sum(axis=1, keepdims=True)


# %% wrong: shifts large logits only, in the array of the caller
# hint: changes-input
import numpy as np


def softmax(logits):
    if np.abs(logits).max() > 600:
        logits -= logits.max(axis=1, keepdims=True)
    e = np.exp(logits)
    return e / e.sum(axis=1, keepdims=True)


# %% wrong: rows that are too large are scaled down
# hint: scaled-logits
import numpy as np


def softmax(logits):
    scale = np.maximum(np.abs(logits).max(axis=1, keepdims=True) / 700, 1)
    powers = np.exp(logits / scale)
    return powers / powers.sum(axis=1, keepdims=True)


# %% wrong: shifts by a maximum that is positive only
# hint: overflow
import numpy as np


def softmax(logits):
    largest = np.maximum(logits.max(axis=1, keepdims=True), 0)
    powers = np.exp(logits - largest)
    return powers / powers.sum(axis=1, keepdims=True)
