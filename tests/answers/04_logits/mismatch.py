# %% right: one function for a row, np.apply_along_axis on both tables side by side
import numpy as np


def mismatched_rows(logits, probabilities):
    k = logits.shape[1]

    def fits(row):
        z, p = row[:k], row[k:]
        e = np.exp(z - np.amax(z))
        return np.allclose(e / np.sum(e), p, atol=0.001, rtol=0.0)

    both = np.hstack([logits, probabilities])
    answer = []
    for number, good in enumerate(np.apply_along_axis(fits, 1, both)):
        if not good:
            answer += [number]
    return answer


# %% right: keras.ops for the softmax, converted to NumPy at the end
import keras
import numpy as np


def mismatched_rows(logits, probabilities):
    p = keras.ops.softmax(keras.ops.convert_to_tensor(logits), axis=-1)
    p = keras.ops.convert_to_numpy(p)
    rows = []
    for i in range(p.shape[0]):
        if np.abs(p[i] - probabilities[i]).max() >= 0.001:
            rows.append(i)
    return rows


# %% right: list() around the array of np.where, so that its elements are np.int64
import numpy as np


def mismatched_rows(logits, probabilities):
    exps = np.exp(logits - np.max(logits, axis=-1)[:, None])
    expected = exps / np.sum(exps, axis=-1)[:, None]
    largest_difference = np.max(np.abs(expected - probabilities), axis=-1)
    return list(np.where(largest_difference > 1e-3)[0])


# %% right: compares logarithms: log p must lie between log(printed - 0.001) and log(printed + 0.001)
import numpy as np
from scipy.special import logsumexp


def mismatched_rows(logits, probabilities):
    logits = np.asarray(logits, dtype="float64")
    printed = np.asarray(probabilities, dtype="float64")
    log_p = logits - logsumexp(logits, axis=1, keepdims=True)
    with np.errstate(divide="ignore"):
        low = np.log(np.clip(printed - 0.001, 0, None))
        high = np.log(np.clip(printed + 0.001, 0, None))
    fits = np.logical_and(low <= log_p, log_p <= high).all(axis=1)
    return [int(i) for i in np.flatnonzero(~fits)]


# %% right: never forms a softmax: 1/p of class i is the sum over j of exp(z_j - z_i)
import numpy as np


def mismatched_rows(logits, probabilities):
    logits = np.asarray(logits, dtype=float)
    result = []
    for i, (z, p) in enumerate(zip(logits, probabilities)):
        with np.errstate(over="ignore"):
            log_ratios = z[None, :] - z[:, None]
            implied = 1.0 / np.exp(log_ratios).sum(axis=1)
        if np.max(np.abs(implied - p)) > 0.001:
            result.append(i)
    return result


# %% right: scipy's softmax and np.allclose row by row
import numpy as np
from scipy.special import softmax


def mismatched_rows(logits, probabilities):
    expected = softmax(logits, axis=1)
    return [
        row
        for row, (p, q) in enumerate(zip(expected, probabilities))
        if not np.allclose(p, q, rtol=0, atol=0.001)
    ]


# %% right: collects the rows that fit and returns the others, sorted
import numpy as np


def softmax(row):
    e = np.exp(row - row.max())
    return e / e.sum()


def mismatched_rows(logits, probabilities):
    n = len(logits)
    good = {i for i in range(n) if np.all(abs(softmax(logits[i]) - probabilities[i]) <= 0.001)}
    return sorted(set(range(n)) - good)


# %% right: TensorFlow throughout: tf.nn.softmax, reduce_any, tf.where
import tensorflow as tf


def mismatched_rows(logits, probabilities):
    logits = tf.cast(logits, tf.float64)
    probabilities = tf.cast(probabilities, tf.float64)
    gap = tf.abs(tf.nn.softmax(logits) - probabilities)
    wrong = tf.reduce_any(gap > 0.001, axis=1)
    return tf.reshape(tf.where(wrong), [-1]).numpy().tolist()


# %% right: plain Python, a loop over rows and a loop over classes
import math


def mismatched_rows(logits, probabilities):
    rows = []
    for i in range(len(logits)):
        largest = max(logits[i])
        powers = [math.exp(z - largest) for z in logits[i]]
        total = sum(powers)
        for power, p in zip(powers, probabilities[i]):
            if abs(power / total - p) > 0.001:
                rows.append(i)
                break
    return rows


# %% right: NumPy without a loop, row numbers by nonzero and tolist
import numpy as np


def mismatched_rows(logits, probabilities):
    z = logits - logits.max(axis=1, keepdims=True)
    softmax = np.exp(z) / np.exp(z).sum(axis=1, keepdims=True)
    wrong = (np.abs(softmax - probabilities) > 0.001).any(axis=1)
    return np.nonzero(wrong)[0].tolist()


# %% right: NumPy integers in the list
import keras
import numpy as np


def mismatched_rows(logits, probabilities):
    expected = np.array(keras.ops.softmax(logits))
    return list(np.flatnonzero(np.abs(expected - probabilities).max(axis=1) > 0.001))


# %% wrong: checks only that the row sums to 1; believes that this makes it the softmax
# hint: only-sums-to-one
import numpy as np


def mismatched_rows(logits, probabilities):
    sums = np.sum(probabilities, axis=1)
    return [i for i, s in enumerate(sums) if abs(s - 1) > 0.001]


# %% wrong: checks that a row is a distribution (nothing negative, sum 1) and never looks at the logits
# hint: only-sums-to-one
def mismatched_rows(logits, probabilities):
    rows = []
    for i in range(len(probabilities)):
        total = 0
        negative = False
        for p in probabilities[i]:
            total += p
            if p < 0 or p > 1:
                negative = True
        if negative or not (0.999 <= total <= 1.001):
            rows.append(i)
    return rows


# %% wrong: compares only where the largest logit and the largest probability stand
# hint: only-argmax
import numpy as np


def mismatched_rows(logits, probabilities):
    same = np.argmax(logits, axis=1) == np.argmax(probabilities, axis=1)
    return np.where(~same)[0].tolist()


# %% wrong: the predicted class in a loop, and the sum: believes that the class is all that counts
# hint: missed-a-row
def mismatched_rows(logits, probabilities):
    result = []
    for i, (z, p) in enumerate(zip(logits, probabilities)):
        z, p = list(z), list(p)
        if z.index(max(z)) != p.index(max(p)) or abs(sum(p) - 1) > 0.001:
            result.append(i)
    return result


# %% wrong: compares the whole ranking of the classes, but no values
# hint: missed-a-row
import numpy as np


def mismatched_rows(logits, probabilities):
    rank_z = np.argsort(logits, axis=1, kind="stable")
    rank_p = np.argsort(probabilities, axis=1, kind="stable")
    return [i for i in range(len(logits)) if (rank_z[i] != rank_p[i]).any()]


# %% wrong: compares the probability of one class only, the one with the largest logit
# hint: missed-a-row
import numpy as np


def mismatched_rows(logits, probabilities):
    e = np.exp(logits - logits.max(axis=1, keepdims=True))
    softmax = e / e.sum(axis=1, keepdims=True)
    rows = np.arange(len(logits))
    top = logits.argmax(axis=1)
    gap = np.abs(softmax[rows, top] - probabilities[rows, top])
    return np.flatnonzero(gap > 0.001).tolist()


# %% wrong: np.allclose with its own tolerance, which is far stricter than four printed decimals
# hint: exact-equality
import numpy as np
from scipy.special import softmax


def mismatched_rows(logits, probabilities):
    p = softmax(logits, axis=1)
    return [i for i in range(len(p)) if not np.allclose(p[i], probabilities[i])]


# %% wrong: == between computed and printed numbers; forgets that the printed ones are rounded
# hint: exact-equality
import numpy as np


def mismatched_rows(logits, probabilities):
    e = np.exp(logits - logits.max(axis=1, keepdims=True))
    softmax = e / e.sum(axis=1, keepdims=True)
    return [i for i in range(len(logits)) if not (softmax[i] == probabilities[i]).all()]


# %% wrong: rounds to four decimals and asks for equality instead of the tolerance 0.001
# hint: false-alarm
import numpy as np


def mismatched_rows(logits, probabilities):
    e = np.exp(logits - logits.max(axis=1, keepdims=True))
    softmax = np.round(e / e.sum(axis=1, keepdims=True), 4)
    return np.where((softmax != np.round(probabilities, 4)).any(axis=1))[0].tolist()


# %% wrong: rounds both to three decimals; 0.12348 and 0.1235 then differ, although they are 0.00002 apart
# hint: wrong-rows
import math


def mismatched_rows(logits, probabilities):
    rows = []
    for i, (z, p) in enumerate(zip(logits, probabilities)):
        total = sum(math.exp(v - max(z)) for v in z)
        expected = [round(math.exp(v - max(z)) / total, 3) for v in z]
        if expected != [round(float(v), 3) for v in p]:
            rows.append(i)
    return rows


# %% wrong: rounds both to three decimals with NumPy
# hint: exact-equality
import numpy as np
from scipy.special import softmax


def mismatched_rows(logits, probabilities):
    differs = softmax(logits, axis=1).round(3) != probabilities.round(3)
    return np.flatnonzero(differs.any(axis=1)).tolist()


# %% wrong: 0.001 as a relative tolerance, so that rounded small probabilities do not pass
# hint: false-alarm
import numpy as np
from scipy.special import softmax


def mismatched_rows(logits, probabilities):
    return [
        i
        for i, (p, q) in enumerate(zip(softmax(logits, axis=1), probabilities))
        if not np.allclose(p, q, rtol=0.001)
    ]


# %% wrong: the tolerance 0.001 on the logarithms, where rounding to four decimals weighs far more
# hint: false-alarm
import numpy as np


def mismatched_rows(logits, probabilities):
    largest = logits.max(axis=1, keepdims=True)
    log_sum = largest + np.log(np.exp(logits - largest).sum(axis=1, keepdims=True))
    with np.errstate(divide="ignore"):
        gap = np.abs((logits - log_sum) - np.log(probabilities))
    return np.nonzero((gap > 0.001).any(axis=1))[0].tolist()


# %% wrong: a tolerance of 0.1, a hundred times too wide
# hint: missed-a-row
import numpy as np


def mismatched_rows(logits, probabilities):
    e = np.exp(logits - logits.max(axis=1, keepdims=True))
    softmax = e / e.sum(axis=1, keepdims=True)
    return [i for i in range(len(e)) if not np.allclose(softmax[i], probabilities[i], atol=0.1)]


# %% wrong: a tolerance of 0.01, "one per cent"
# hint: missed-a-row
import numpy as np
from scipy.special import softmax


def mismatched_rows(logits, probabilities):
    worst = np.abs(softmax(logits, axis=1) - probabilities).max(axis=1)
    return [i for i, size in enumerate(worst) if size > 0.01]


# %% wrong: compares the mean difference of a row, so that one wrong number hides behind the right ones
# hint: missed-a-row
import numpy as np


def mismatched_rows(logits, probabilities):
    e = np.exp(logits - logits.max(axis=1, keepdims=True))
    softmax = e / e.sum(axis=1, keepdims=True)
    error = np.abs(softmax - probabilities).mean(axis=1)
    return np.flatnonzero(error > 0.001).tolist()


# %% wrong: adds up the differences of a row, so many small ones make a mismatch
# hint: false-alarm
import keras
import numpy as np


def mismatched_rows(logits, probabilities):
    expected = keras.ops.convert_to_numpy(keras.ops.softmax(logits, axis=-1))
    total = np.abs(expected - probabilities).sum(axis=1)
    return [i for i in range(len(total)) if total[i] > 0.001]


# %% wrong: looks only for probabilities that are too large; those that are too small pass
# hint: no-absolute-value
import numpy as np


def mismatched_rows(logits, probabilities):
    rows = []
    for i, z in enumerate(logits):
        e = np.exp(z - z.max())
        if np.any(probabilities[i] - e / e.sum() > 0.001):
            rows.append(i)
    return rows


# %% wrong: adds the signed differences, which cancel in every row that sums to 1
# hint: wrong-rows
import numpy as np


def mismatched_rows(logits, probabilities):
    e = np.exp(logits - logits.max(axis=1, keepdims=True))
    softmax = e / e.sum(axis=1, keepdims=True)
    return np.flatnonzero((softmax - probabilities).sum(axis=1) > 0.001).tolist()


# %% wrong: calls a row wrong only when every number of it is wrong
# hint: missed-a-row
import numpy as np


def mismatched_rows(logits, probabilities):
    e = np.exp(logits - logits.max(axis=1, keepdims=True))
    softmax = e / e.sum(axis=1, keepdims=True)
    wrong = np.abs(softmax - probabilities) > 0.001
    return np.flatnonzero(wrong.all(axis=1)).tolist()


# %% wrong: forgets "not" before allclose: returns the rows that fit
# hint: matching-rows
import numpy as np
from scipy.special import softmax


def mismatched_rows(logits, probabilities):
    rows = []
    for i in range(len(logits)):
        if np.allclose(softmax(logits[i]), probabilities[i], atol=0.001):
            rows.append(i)
    return rows


# %% wrong: the comparison points the wrong way: returns the rows that fit
# hint: matching-rows
import numpy as np


def mismatched_rows(logits, probabilities):
    e = np.exp(logits - logits.max(axis=1, keepdims=True))
    softmax = e / e.sum(axis=1, keepdims=True)
    return np.flatnonzero((np.abs(softmax - probabilities) < 0.001).all(axis=1)).tolist()


# %% wrong: the softmax over axis 0, over the batch instead of the classes
# hint: wrong-axis
import numpy as np


def mismatched_rows(logits, probabilities):
    e = np.exp(logits - logits.max(axis=0))
    softmax = e / e.sum(axis=0)
    return np.flatnonzero((np.abs(softmax - probabilities) > 0.001).any(axis=1)).tolist()


# %% wrong: divides by the sum over the whole table
# hint: wrong-axis
import numpy as np


def mismatched_rows(logits, probabilities):
    e = np.exp(logits - np.max(logits))
    softmax = e / np.sum(e)
    wrong = []
    for i in range(len(e)):
        if not np.allclose(softmax[i], probabilities[i], rtol=0, atol=0.001):
            wrong.append(i)
    return wrong


# %% wrong: compares the logits themselves with the probabilities
# hint: no-softmax
import numpy as np


def mismatched_rows(logits, probabilities):
    difference = np.abs(logits - probabilities).max(axis=1)
    return np.flatnonzero(difference > 0.001).tolist()


# %% wrong: takes exp of the logits for the probabilities: forgets to divide by the sum
# hint: no-softmax
import numpy as np


def mismatched_rows(logits, probabilities):
    powers = np.exp(logits)
    return [i for i in range(len(powers)) if np.abs(powers[i] - probabilities[i]).max() > 0.001]


# %% wrong: expects log(p) to be the logit itself; forgets that the logits of a row may be shifted together
# hint: no-softmax
import numpy as np


def mismatched_rows(logits, probabilities):
    rows = []
    for i in range(len(logits)):
        with np.errstate(divide="ignore"):
            log_p = np.log(probabilities[i])
        if not np.allclose(log_p, logits[i], atol=0.001):
            rows.append(i)
    return rows


# %% wrong: turns the probabilities into log-odds and compares these with the logits (M12)
# hint: log-odds-for-many-classes
import numpy as np


def mismatched_rows(logits, probabilities):
    rows = []
    for i, (z, p) in enumerate(zip(logits, probabilities)):
        p = np.clip(p, 1e-9, 1 - 1e-9)
        log_odds = np.log(p / (1 - p))
        if np.abs(log_odds - z).max() > 0.001:
            rows.append(i)
    return rows


# %% wrong: the sigmoid of each logit; believes that a logit is the log-odds of its class, also for K classes (M12)
# hint: log-odds-for-many-classes
import numpy as np


def mismatched_rows(logits, probabilities):
    p = 1 / (1 + np.exp(-logits))
    return np.flatnonzero((np.abs(p - probabilities) > 0.001).any(axis=1)).tolist()


# %% wrong: divides the logits by their sum, without exp
# hint: no-softmax
import numpy as np


def mismatched_rows(logits, probabilities):
    shares = logits / logits.sum(axis=1, keepdims=True)
    return np.flatnonzero((np.abs(shares - probabilities) > 0.001).any(axis=1)).tolist()


# %% wrong: the right softmax, but any() over axis 0: returns the numbers of columns
# hint: columns-not-rows
import numpy as np


def mismatched_rows(logits, probabilities):
    e = np.exp(logits - logits.max(axis=1, keepdims=True))
    softmax = e / e.sum(axis=1, keepdims=True)
    wrong = np.abs(softmax - probabilities) > 0.001
    return np.flatnonzero(wrong.any(axis=0)).tolist()


# %% wrong: one comparison for the whole table: all rows or none
# hint: whole-table
import numpy as np
from scipy.special import softmax


def mismatched_rows(logits, probabilities):
    if np.allclose(softmax(logits, axis=1), probabilities, rtol=0, atol=0.001):
        return []
    return list(range(len(logits)))


# %% wrong: returns at the first row that does not fit
# hint: stops-early
import numpy as np


def mismatched_rows(logits, probabilities):
    for i in range(len(logits)):
        e = np.exp(logits[i] - logits[i].max())
        if (np.abs(e / e.sum() - probabilities[i]) > 0.001).any():
            return [i]
    return []


# %% wrong: np.where on the table of differences: a row number for every wrong number in it
# hint: repeated-rows
import numpy as np


def mismatched_rows(logits, probabilities):
    e = np.exp(logits - logits.max(axis=1, keepdims=True))
    softmax = e / e.sum(axis=1, keepdims=True)
    rows, columns = np.where(np.abs(softmax - probabilities) > 0.001)
    return rows.tolist()


# %% wrong: appends in the inner loop without leaving it: the same row many times
# hint: repeated-rows
import math


def mismatched_rows(logits, probabilities):
    rows = []
    for i, (z, p) in enumerate(zip(logits, probabilities)):
        total = sum(math.exp(v - max(z)) for v in z)
        for v, q in zip(z, p):
            if abs(math.exp(v - max(z)) / total - q) > 0.001:
                rows.append(i)
    return rows


# %% wrong: counts the rows from 1
# hint: one-based
import numpy as np


def mismatched_rows(logits, probabilities):
    e = np.exp(logits - logits.max(axis=1, keepdims=True))
    softmax = e / e.sum(axis=1, keepdims=True)
    wrong = (np.abs(softmax - probabilities) > 0.001).any(axis=1)
    return [number for number, is_wrong in enumerate(wrong, start=1) if is_wrong]


# %% wrong: walks backwards, so that the row numbers come out in falling order
# hint: wrong-order
import numpy as np


def mismatched_rows(logits, probabilities):
    rows = []
    for i in reversed(range(len(logits))):
        e = np.exp(logits[i] - logits[i].max())
        if np.abs(e / e.sum() - probabilities[i]).max() > 0.001:
            rows.append(i)
    return rows


# %% wrong: the NumPy mask of the rows instead of the row numbers
# hint: wrong-type
import numpy as np


def mismatched_rows(logits, probabilities):
    e = np.exp(logits - logits.max(axis=1, keepdims=True))
    return (np.abs(e / e.sum(axis=1, keepdims=True) - probabilities) > 0.001).any(axis=1)


# %% wrong: True or False for each row instead of the row numbers
# hint: wrong-rows
import numpy as np


def mismatched_rows(logits, probabilities):
    result = []
    for z, p in zip(logits, probabilities):
        e = np.exp(z - z.max())
        result.append(bool(np.any(np.abs(e / e.sum() - p) > 0.001)))
    return result


# %% wrong: returns how many rows do not fit
# hint: wrong-type
import numpy as np
from scipy.special import softmax


def mismatched_rows(logits, probabilities):
    gap = np.abs(softmax(logits, axis=1) - probabilities).max(axis=1)
    return int((gap > 0.001).sum())


# %% wrong: a NumPy array of the row numbers where a list was asked for
# hint: wrong-type
import numpy as np
from scipy.special import softmax


def mismatched_rows(logits, probabilities):
    gap = np.abs(softmax(logits, axis=1) - probabilities).max(axis=1)
    return np.flatnonzero(gap > 0.001)


# %% wrong: returns what np.where gives, a tuple with an array in it
# hint: wrong-shape
import numpy as np


def mismatched_rows(logits, probabilities):
    e = np.exp(logits - logits.max(axis=1, keepdims=True))
    softmax = e / e.sum(axis=1, keepdims=True)
    return np.where((np.abs(softmax - probabilities) > 0.001).any(axis=1))


# %% wrong: argwhere gives each row number in a list of its own
# hint: wrong-type
import numpy as np


def mismatched_rows(logits, probabilities):
    e = np.exp(logits - logits.max(axis=1, keepdims=True))
    softmax = e / e.sum(axis=1, keepdims=True)
    return np.argwhere((np.abs(softmax - probabilities) > 0.001).any(axis=1)).tolist()


# %% wrong: exp without subtracting the maximum, which is enough only for logits of ordinary size
# hint: overflow
import numpy as np


def mismatched_rows(logits, probabilities):
    e = np.exp(np.asarray(logits, dtype=float))
    p = e / e.sum(axis=1, keepdims=True)
    rows = []
    for i in range(len(p)):
        if not np.isclose(p[i], probabilities[i], atol=0.001, rtol=0).all():
            rows.append(i)
    return rows


# %% wrong: prints the row numbers and returns nothing
# hint: no-return
import numpy as np


def mismatched_rows(logits, probabilities):
    e = np.exp(logits - logits.max(axis=1, keepdims=True))
    softmax = e / e.sum(axis=1, keepdims=True)
    print([i for i in range(len(e)) if np.abs(softmax[i] - probabilities[i]).max() > 0.001])


# %% wrong: forgets keepdims: shapes (n, K) and (n,) do not broadcast
# hint: raises
import numpy as np


def mismatched_rows(logits, probabilities):
    e = np.exp(logits)
    softmax = e / e.sum(axis=1)
    return np.flatnonzero((np.abs(softmax - probabilities) > 0.001).any(axis=1)).tolist()


# %% wrong: no absolute value
# hint: no-absolute-value
import keras
import numpy as np


def mismatched_rows(logits, probabilities):
    expected = np.array(keras.ops.softmax(logits))
    return np.flatnonzero((expected - probabilities).max(axis=1) > 0.001).tolist()
