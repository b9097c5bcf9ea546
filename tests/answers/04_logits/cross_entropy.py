# %% right: one-hot rows from np.eye, einsum, everything in float32
import numpy as np


def cross_entropy(logits, labels):
    z = np.asarray(logits, dtype="float32")
    y = np.eye(z.shape[-1], dtype="float32")[np.asarray(labels)]
    m = z.max(-1)
    lse = m + np.log(np.einsum("nk->n", np.exp(z - m[:, None])))
    return lse - np.einsum("nk,nk->n", z, y)


# %% right: positions in the flattened array; the sum over the transpose
import numpy as np


def cross_entropy(logits, labels):
    n, k = logits.shape
    positions = np.arange(n) * k + np.asarray(labels, dtype=np.int64)
    own = np.take(logits.ravel(), positions)
    top = np.amax(logits, axis=1)
    return np.log(np.sum(np.exp(logits.T - top), axis=0)) + top - own


# %% right: adds one class after the other with the formula for two terms
import functools
import math

import numpy as np


def log_add(a, b):
    return max(a, b) + math.log1p(math.exp(-abs(a - b)))


def cross_entropy(logits, labels):
    losses = np.empty(len(labels))
    for i, label in enumerate(labels):
        losses[i] = functools.reduce(log_add, logits[i]) - logits[i, label]
    return losses


# %% right: a lambda; the diagonal of the (n, n) table of examples and labels
import numpy as np

cross_entropy = lambda logits, labels: (
    np.logaddexp.reduce(logits, axis=1) - np.diagonal(logits[:, labels])
)


# %% right: log1p of the classes below the maximum
import numpy as np


def one_example(row, label):
    order = np.sort(row)[::-1]
    return order[0] - row[label] + np.log1p(np.exp(order[1:] - order[0]).sum())


def cross_entropy(logits, labels):
    return np.array([one_example(logits[i], labels[i]) for i in range(logits.shape[0])])


# %% right: log-softmax, then take_along_axis
import numpy as np


def log_softmax(z):
    z = z - np.max(z, axis=1, keepdims=True)
    return z - np.log(np.sum(np.exp(z), axis=1, keepdims=True))


def cross_entropy(logits, labels):
    picked = np.take_along_axis(log_softmax(logits), labels.reshape(-1, 1), axis=1)
    return -picked[:, 0]


# %% right: log-sum-exp with the row maximum, fancy indexing for the label
import numpy as np


def cross_entropy(logits, labels):
    """Return the cross-entropy of each row."""
    maximum = logits.max(axis=1)
    log_of_sum = maximum + np.log(np.exp(logits - maximum[:, None]).sum(axis=1))
    return log_of_sum - logits[np.arange(len(labels)), labels]


# %% right: differences to the logit of the label, added up by logaddexp
import numpy as np


def cross_entropy(logits, labels):
    own = logits[range(len(labels)), labels]
    return np.logaddexp.reduce(logits - own[:, np.newaxis], axis=1)


# %% right: one example after the other with math
import math

import numpy as np


def cross_entropy(logits, labels):
    losses = []
    for row, label in zip(logits, labels):
        largest = max(row)
        total = sum(math.exp(z - largest) for z in row)
        losses.append(largest + math.log(total) - row[label])
    return np.array(losses)


# %% right: a one-hot mask and a sum over classes; the labels as a table of equalities
import numpy as np


def cross_entropy(logits, labels):
    one_hot = np.equal.outer(labels, np.arange(logits.shape[1]))
    shifted = logits - logits.max(axis=-1, keepdims=True)
    log_probabilities = shifted - np.log(np.exp(shifted).sum(axis=-1, keepdims=True))
    return -np.where(one_hot, log_probabilities, 0.0).sum(axis=-1)


# %% wrong: the mean of the batch, as Keras shows it
# hint: mean-instead-of-rows
import numpy as np


def cross_entropy(logits, labels):
    m = logits.max(axis=1, keepdims=True)
    lse = m[:, 0] + np.log(np.exp(logits - m).sum(axis=1))
    return np.mean(lse - logits[np.arange(len(labels)), labels])


# %% wrong: adds the losses up and divides by their number
# hint: mean-instead-of-rows
import numpy as np


def cross_entropy(logits, labels):
    total = 0.0
    for row, label in zip(logits, labels):
        total += np.logaddexp.reduce(row) - row[label]
    return total / len(labels)


# %% wrong: one number per row, but each is the mean of the batch
# hint: mean-instead-of-rows
import numpy as np


def cross_entropy(logits, labels):
    losses = np.logaddexp.reduce(logits, axis=1) - logits[np.arange(len(labels)), labels]
    return np.full(len(labels), losses.mean())


# %% wrong: the sum over the batch
# hint: mean-instead-of-rows
import numpy as np


def cross_entropy(logits, labels):
    losses = np.logaddexp.reduce(logits, axis=1) - logits[np.arange(len(labels)), labels]
    return losses.sum()


# %% wrong: log-sum-exp without a shift: exp(1000) is inf
# hint: overflow
import numpy as np


def cross_entropy(logits, labels):
    return np.log(np.exp(logits).sum(axis=1)) - logits[np.arange(len(labels)), labels]


# %% wrong: shifts by the logit of the label, which may be the small one: exp(1000) again
# hint: overflow
import numpy as np


def cross_entropy(logits, labels):
    own = logits[np.arange(len(labels)), labels]
    return np.log(np.exp(logits - own[:, None]).sum(axis=1))


# %% wrong: the textbook formula with a plain softmax
# hint: overflow
import numpy as np


def cross_entropy(logits, labels):
    p = np.exp(logits) / np.exp(logits).sum(axis=1, keepdims=True)
    return -np.log(p[np.arange(len(labels)), labels])


# %% wrong: a stable softmax, then its log: probability 0 gives inf
# hint: overflow
import numpy as np


def softmax(z):
    e = np.exp(z - z.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)


def cross_entropy(logits, labels):
    return -np.log(softmax(logits)[np.arange(len(labels)), labels])


# %% wrong: log of the probability of each row: math.log(0.0) raises
# hint: raises
import math

import numpy as np


def cross_entropy(logits, labels):
    losses = []
    for row, label in zip(logits, labels):
        e = [math.exp(z - max(row)) for z in row]
        losses.append(-math.log(e[label] / sum(e)))
    return np.array(losses)


# %% wrong: clips the probability at 1e-7 before the log: 16.1 instead of 1000
# hint: log-of-clipped
import numpy as np


def cross_entropy(logits, labels):
    e = np.exp(logits - logits.max(axis=1, keepdims=True))
    p = e / e.sum(axis=1, keepdims=True)
    p = np.clip(p, 1e-7, 1 - 1e-7)
    return -np.log(p[np.arange(len(labels)), labels])


# %% wrong: adds a small constant inside the log
# hint: log-of-clipped
import numpy as np


def cross_entropy(logits, labels):
    losses = []
    for row, label in zip(logits, labels):
        e = np.exp(row - row.max())
        losses.append(-np.log(e[label] / e.sum() + 1e-12))
    return np.array(losses)


# %% wrong: replaces inf by a large number
# hint: overflow
import numpy as np


def cross_entropy(logits, labels):
    with np.errstate(divide="ignore"):
        e = np.exp(logits - logits.max(axis=1, keepdims=True))
        p = e / e.sum(axis=1, keepdims=True)
        return np.nan_to_num(-np.log(p[np.arange(len(labels)), labels]))


# %% wrong: one maximum for the whole array: rows far below give log(0)
# hint: overflow
import numpy as np


def cross_entropy(logits, labels):
    m = logits.max()
    lse = m + np.log(np.exp(logits - m).sum(axis=1))
    return lse - logits[np.arange(len(labels)), labels]


# %% wrong: the row maximum has lost its second axis: fails, or takes another row's maximum if n = K
# hint: no-keepdims
import numpy as np


def cross_entropy(logits, labels):
    shifted = logits - np.max(logits, axis=1)
    log_sum_exp = np.log(np.sum(np.exp(shifted), axis=1))
    return log_sum_exp - shifted[np.arange(len(labels)), labels]


# %% wrong: subtracts the maximum inside and forgets to add it again
# hint: maximum-not-added-back
import numpy as np


def cross_entropy(logits, labels):
    m = logits.max(axis=1, keepdims=True)
    lse = np.log(np.exp(logits - m).sum(axis=1))
    return lse - logits[np.arange(len(labels)), labels]


# %% wrong: the shifted sum, compared with the logit that was not shifted
# hint: maximum-not-added-back
import math

import numpy as np


def cross_entropy(logits, labels):
    losses = []
    for row, label in zip(logits, labels):
        largest = max(row)
        s = sum(math.exp(z - largest) for z in row)
        losses.append(-(row[label] - math.log(s)))
    return np.array(losses)


# %% wrong: takes the maximum for the log-sum-exp
# hint: maximum-for-log-sum-exp
import numpy as np


def cross_entropy(logits, labels):
    return logits.max(axis=1) - logits[np.arange(len(labels)), labels]


# %% wrong: the negative logit of the label, without the log-sum-exp
# hint: no-normalising-term
import numpy as np


def cross_entropy(logits, labels):
    return -logits[np.arange(len(labels)), labels]


# %% wrong: takes the logits for probabilities
# hint: logits-as-probabilities
import numpy as np


def cross_entropy(logits, labels):
    return -np.log(np.clip(logits[np.arange(len(labels)), labels], 1e-7, 1.0))


# %% wrong: takes the logits for probabilities that only have to be normalised
# hint: logits-as-probabilities
import numpy as np


def cross_entropy(logits, labels):
    p = np.abs(logits) / (np.abs(logits).sum(axis=1, keepdims=True) + 1e-12)
    return -np.log(p[np.arange(len(labels)), labels] + 1e-12)


# %% wrong: the log-probability without the minus
# hint: wrong-sign
import numpy as np


def cross_entropy(logits, labels):
    z = logits - logits.max(axis=1, keepdims=True)
    log_p = z - np.log(np.exp(z).sum(axis=1, keepdims=True))
    return log_p[np.arange(len(labels)), labels]


# %% wrong: the difference the other way round
# hint: wrong-sign
import numpy as np


def cross_entropy(logits, labels):
    return logits[np.arange(len(labels)), labels] - np.logaddexp.reduce(logits, axis=1)


# %% wrong: adds the logit of the label instead of subtracting it
# hint: logit-added
import numpy as np


def cross_entropy(logits, labels):
    return np.logaddexp.reduce(logits, axis=1) + logits[np.arange(len(labels)), labels]


# %% wrong: minus log of the largest probability
# hint: predicted-not-label
import numpy as np


def cross_entropy(logits, labels):
    z = logits - logits.max(axis=1, keepdims=True)
    p = np.exp(z) / np.exp(z).sum(axis=1, keepdims=True)
    return -np.log(p.max(axis=1))


# %% wrong: the loss of the predicted class; the labels are not used
# hint: predicted-not-label
import numpy as np


def cross_entropy(logits, labels):
    predicted = logits.argmax(axis=1)
    lse = np.logaddexp.reduce(logits, axis=1)
    return lse - logits[np.arange(len(logits)), predicted]


# %% wrong: decimal logarithm
# hint: wrong-base
import numpy as np


def cross_entropy(logits, labels):
    loss = np.logaddexp.reduce(logits, axis=1) - logits[np.arange(len(labels)), labels]
    return loss / np.log(10)


# %% wrong: log10 in the log-sum-exp only
# hint: wrong-base
import numpy as np


def cross_entropy(logits, labels):
    m = logits.max(axis=1)
    lse = m + np.log10(np.exp(logits - m[:, None]).sum(axis=1))
    return lse - logits[np.arange(len(labels)), labels]


# %% wrong: bits: log2 of the sum of exponentials
# hint: wrong-base
import numpy as np


def cross_entropy(logits, labels):
    m = logits.max(axis=1, keepdims=True)
    z = logits - m
    log_p = z / np.log(2) - np.log2(np.exp(z).sum(axis=1, keepdims=True))
    return -log_p[np.arange(len(labels)), labels]


# %% wrong: 1 minus the probability of the label
# hint: probability-not-log
import numpy as np


def cross_entropy(logits, labels):
    own = logits[np.arange(len(labels)), labels]
    return 1.0 - np.exp(own - np.logaddexp.reduce(logits, axis=1))


# %% wrong: the probability of the label, not its negative log
# hint: probability-not-log
import numpy as np


def cross_entropy(logits, labels):
    e = np.exp(logits - logits.max(axis=1, keepdims=True))
    return (e / e.sum(axis=1, keepdims=True))[np.arange(len(labels)), labels]


# %% wrong: logits[:, labels] takes all labels for each row: shape (n, n)
# hint: all-pairs
import numpy as np


def cross_entropy(logits, labels):
    log_p = logits - np.logaddexp.reduce(logits, axis=1, keepdims=True)
    return -log_p[:, labels]


# %% wrong: logits[:, labels] again, its extra axis averaged away
# hint: all-pairs
import numpy as np


def cross_entropy(logits, labels):
    lse = np.logaddexp.reduce(logits, axis=1)
    return lse - logits[:, labels].mean(axis=1)


# %% wrong: (n, 1) minus (n,) broadcasts to (n, n)
# hint: all-pairs
import numpy as np


def cross_entropy(logits, labels):
    m = logits.max(axis=1, keepdims=True)
    lse = m + np.log(np.exp(logits - m).sum(axis=1, keepdims=True))
    return lse - logits[np.arange(len(labels)), labels]


# %% wrong: the label used as row number, the row number as class
# hint: indices-swapped
import numpy as np


def cross_entropy(logits, labels):
    lse = np.logaddexp.reduce(logits, axis=1)
    return lse - logits[labels, np.arange(len(labels))]


# %% wrong: counts classes from 1
# hint: labels-from-one
import numpy as np


def cross_entropy(logits, labels):
    lse = np.logaddexp.reduce(logits, axis=1)
    return lse - logits[np.arange(len(labels)), labels - 1]


# %% wrong: the formula for one-hot labels, used with the class numbers
# hint: label-as-factor
import numpy as np


def cross_entropy(logits, labels):
    log_p = logits - np.logaddexp.reduce(logits, axis=1, keepdims=True)
    return -np.sum(labels[:, None] * log_p, axis=1)


# %% wrong: believes the labels are weights of the log-probabilities
# hint: label-as-factor
import numpy as np


def cross_entropy(logits, labels):
    log_p = logits - np.logaddexp.reduce(logits, axis=1, keepdims=True)
    return -(labels * log_p.T).sum(axis=0)


# %% wrong: binary cross-entropy of each class, added up
# hint: binary-per-class
import numpy as np


def cross_entropy(logits, labels):
    y = np.eye(logits.shape[1])[labels]
    return (np.logaddexp(0.0, logits) - y * logits).sum(axis=1)


# %% wrong: softmax, but adds log(1 - p) of the other classes
# hint: binary-per-class
import numpy as np


def cross_entropy(logits, labels):
    log_p = logits - np.logaddexp.reduce(logits, axis=1, keepdims=True)
    y = np.eye(logits.shape[1])[labels]
    log_q = np.log1p(-np.minimum(np.exp(log_p), 1 - 1e-12))
    return -(y * log_p + (1 - y) * log_q).sum(axis=1)


# %% wrong: the log-sum-exp over the examples
# hint: sum-over-other-rows
import numpy as np


def cross_entropy(logits, labels):
    m = logits.max(axis=0, keepdims=True)
    log_p = logits - m - np.log(np.exp(logits - m).sum(axis=0, keepdims=True))
    return -log_p[np.arange(len(labels)), labels]


# %% wrong: one log-sum-exp for the whole array
# hint: sum-over-other-rows
import numpy as np


def cross_entropy(logits, labels):
    m = logits.max()
    lse = m + np.log(np.exp(logits - m).sum())
    return lse - logits[np.arange(len(labels)), labels]


# %% wrong: softmax first, then a loss that expects logits
# hint: softmax-twice
import numpy as np


def cross_entropy(logits, labels):
    p = np.exp(logits - np.logaddexp.reduce(logits, axis=1, keepdims=True))
    return np.logaddexp.reduce(p, axis=1) - p[np.arange(len(labels)), labels]


# %% wrong: shifts row by row in the array of the caller
# hint: changes-input
import numpy as np


def cross_entropy(logits, labels):
    losses = np.zeros(len(labels))
    for i in range(len(labels)):
        row = logits[i]
        row -= row.max()
        losses[i] = np.log(np.exp(row).sum()) - row[labels[i]]
    return losses


# %% wrong: -= changes the logits of the caller
# hint: changes-input
import numpy as np


def cross_entropy(logits, labels):
    logits -= logits.max(axis=1, keepdims=True)
    return np.log(np.exp(logits).sum(axis=1)) - logits[np.arange(len(labels)), labels]


# %% wrong: forgets the return
# hint: no-return
import numpy as np


def cross_entropy(logits, labels):
    m = logits.max(axis=1)
    losses = m + np.log(np.exp(logits - m[:, None]).sum(axis=1))
    losses = losses - logits[np.arange(len(labels)), labels]


# %% wrong: prints the losses
# hint: no-return
import numpy as np


def cross_entropy(logits, labels):
    print(np.logaddexp.reduce(logits, axis=1) - logits[np.arange(len(labels)), labels])


# %% wrong: one-hot rows for ten classes, whatever the logits are
# hint: raises
import numpy as np


def cross_entropy(logits, labels):
    y = np.eye(10)[labels]
    return np.logaddexp.reduce(logits, axis=1) - (y * logits).sum(axis=1)


# %% wrong: minus log-probability of every class: shape (n, K)
# hint: wrong-shape
import numpy as np


def cross_entropy(logits, labels):
    return np.logaddexp.reduce(logits, axis=1, keepdims=True) - logits


# %% wrong: shape (n, 1)
# hint: wrong-shape
import numpy as np


def cross_entropy(logits, labels):
    lse = np.logaddexp.reduce(logits, axis=1, keepdims=True)
    return lse - np.take_along_axis(logits, labels[:, None], axis=1)


# %% wrong: returns inside the loop
# hint: wrong-shape
import numpy as np


def cross_entropy(logits, labels):
    for row, label in zip(logits, labels):
        return np.array([np.logaddexp.reduce(row) - row[label]])


# %% wrong: a list instead of an array
# hint: wrong-type
import numpy as np


def cross_entropy(logits, labels):
    return [float(np.logaddexp.reduce(row) - row[k]) for row, k in zip(logits, labels)]


# %% wrong: all rows for each label, shape (n, n)
# hint: all-pairs
import numpy as np


def cross_entropy(logits, labels):
    shifted = logits - logits.max(axis=1, keepdims=True)
    return np.log(np.exp(shifted).sum(axis=1)) - shifted[:, labels]


# %% wrong: shifts large logits only, in the array of the caller
# hint: changes-input
import numpy as np


def cross_entropy(logits, labels):
    if np.abs(logits).max() > 500:
        logits -= logits.max(axis=1, keepdims=True)
    return np.log(np.exp(logits).sum(axis=1)) - logits[np.arange(len(labels)), labels]


# %% wrong: the mean of the row is as good a shift as its maximum
# hint: overflow
import numpy as np


def cross_entropy(logits, labels):
    shifted = logits - logits.mean(axis=1, keepdims=True)
    log_sum_exp = np.log(np.sum(np.exp(shifted), axis=1))
    return log_sum_exp - shifted[np.arange(len(labels)), labels]
