# %% right: np.bincount, positions as keys
import numpy as np


def class_weights(labels):
    counts = np.bincount(labels)
    return dict(enumerate((counts.sum() / counts / counts.size).tolist()))


# %% right: a Counter and a dictionary comprehension
from collections import Counter


def class_weights(labels):
    counts = Counter(int(label) for label in labels)
    n, k = len(labels), len(counts)
    return {label: n / (k * count) for label, count in counts.items()}


# %% right: counts with loops
def class_weights(labels):
    count = {}
    for label in labels.tolist():
        count[label] = count.get(label, 0) + 1
    weights = {}
    for label in sorted(count):
        weights[label] = sum(count.values()) / len(count) / count[label]
    return weights


# %% right: the share of each class by a mask; equal shares would be 1 / K
import numpy as np


def class_weights(labels):
    k = int(labels.max()) + 1
    return {c: float(1 / k / np.mean(labels == c)) for c in range(k)}


# %% right: 1 / count first, then divided by the mean weight of the examples
import numpy as np


def class_weights(labels):
    raw = {int(k): 1.0 / np.sum(labels == k) for k in set(labels.tolist())}
    mean = np.mean([raw[k] for k in labels.tolist()])
    return {k: float(v / mean) for k, v in raw.items()}


# %% right: the column sums of one-hot rows, NumPy integers as keys
import numpy as np


def class_weights(labels):
    classes = np.unique(labels)
    one_hot = (labels[:, None] == classes[None, :]).astype("float64")
    weight = one_hot.shape[0] / (one_hot.shape[1] * one_hot.sum(axis=0))
    return {k: float(weight[i]) for i, k in enumerate(classes)}


# %% right: pandas value_counts
import pandas as pd


def class_weights(labels):
    counts = pd.Series(labels).value_counts().sort_index()
    weights = counts.mean() / counts
    return {int(key): float(value) for key, value in weights.items()}


# %% right: scikit-learn's balanced class weights
import numpy as np
from sklearn.utils.class_weight import compute_class_weight


def class_weights(labels):
    classes = np.unique(labels)
    weights = compute_class_weight("balanced", classes=classes, y=labels)
    return dict(zip(classes.tolist(), weights.tolist()))


# %% right: np.unique with counts
import numpy as np


def class_weights(labels):
    classes, counts = np.unique(labels, return_counts=True)
    weights = len(labels) / (len(classes) * counts)
    return {int(k): float(w) for k, w in zip(classes, weights)}


# %% wrong: the share of the class, so that the largest class counts most
# hint: grows-with-count
import numpy as np


def class_weights(labels):
    classes, counts = np.unique(labels, return_counts=True)
    return {int(k): float(c / len(labels)) for k, c in zip(classes, counts)}


# %% wrong: the fraction upside down: K * count / n
# hint: grows-with-count
import numpy as np


def class_weights(labels):
    counts = np.bincount(labels)
    k = len(counts)
    return {c: float(k * counts[c] / len(labels)) for c in range(k)}


# %% wrong: 1 / count; the weights are tiny and their mean over the examples is K / n
# hint: mean-is-not-one
import numpy as np


def class_weights(labels):
    classes, counts = np.unique(labels, return_counts=True)
    return {int(k): float(1 / c) for k, c in zip(classes, counts)}


# %% wrong: n / count; the mean over the examples is the number of classes
# hint: mean-is-number-of-classes
from collections import Counter


def class_weights(labels):
    counts = Counter(labels.tolist())
    return {k: len(labels) / c for k, c in counts.items()}


# %% wrong: one divided by the share of the class
# hint: mean-is-number-of-classes
import numpy as np


def class_weights(labels):
    return {int(k): float(1 / np.mean(labels == k)) for k in np.unique(labels)}


# %% wrong: inverse counts divided by their sum
# hint: weights-sum-to-one
import numpy as np


def class_weights(labels):
    inverse = 1 / np.bincount(labels)
    return dict(enumerate((inverse / inverse.sum()).tolist()))


# %% wrong: the K weights have the mean 1, not the weights of the examples
# hint: mean-over-classes
import numpy as np


def class_weights(labels):
    classes, counts = np.unique(labels, return_counts=True)
    weights = 1 / counts
    weights = weights / weights.mean()
    return {int(k): float(w) for k, w in zip(classes, weights)}


# %% wrong: the largest class has weight 1, the others more
# hint: largest-class-weighs-one
import numpy as np


def class_weights(labels):
    counts = np.bincount(labels)
    return {k: float(counts.max() / c) for k, c in enumerate(counts)}


# %% wrong: the smallest class has weight 1, the others less
# hint: smallest-class-weighs-one
from collections import Counter


def class_weights(labels):
    counts = Counter(labels.tolist())
    rarest = min(counts.values())
    return {k: rarest / c for k, c in counts.items()}


# %% wrong: one minus the share
# hint: one-minus-share
import numpy as np


def class_weights(labels):
    return {int(k): float(1 - np.mean(labels == k)) for k in np.unique(labels)}


# %% wrong: only the classes 0 and 1 get a weight
# hint: two-classes-only
import numpy as np


def class_weights(labels):
    n = len(labels)
    negative = np.sum(labels == 0)
    positive = n - negative
    return {0: float(n / (2 * negative)), 1: float(n / (2 * positive))}


# %% wrong: the 2 of a tutorial with two classes
# hint: two-classes-only
import numpy as np


def class_weights(labels):
    counts = np.bincount(labels)
    total = counts.sum()
    return {k: float((1 / c) * (total / 2.0)) for k, c in enumerate(counts)}


# %% wrong: takes the largest label for the number of classes
# hint: one-class-too-few
import numpy as np


def class_weights(labels):
    k = int(labels.max())
    classes, counts = np.unique(labels, return_counts=True)
    return {int(c): float(len(labels) / (k * m)) for c, m in zip(classes, counts)}


# %% wrong: adds one to the number of different labels
# hint: one-class-too-many
import numpy as np


def class_weights(labels):
    classes, counts = np.unique(labels, return_counts=True)
    k = len(classes) + 1
    return {int(c): float(len(labels) / (k * m)) for c, m in zip(classes, counts)}


# %% wrong: range(labels.max()) leaves the last class out
# hint: last-class-forgotten
import numpy as np


def class_weights(labels):
    k = len(np.unique(labels))
    weights = {}
    for c in range(labels.max()):
        weights[c] = float(len(labels) / (k * np.sum(labels == c)))
    return weights


# %% wrong: one over the square root of the count, brought to the mean 1
# hint: square-root
import numpy as np


def class_weights(labels):
    raw = 1 / np.sqrt(np.bincount(labels))
    raw = raw / raw[labels].mean()
    return {k: float(w) for k, w in enumerate(raw)}


# %% wrong: softens the weights by a square root
# hint: square-root
import numpy as np


def class_weights(labels):
    counts = np.bincount(labels)
    weights = np.sqrt(len(labels) / (len(counts) * counts))
    return dict(enumerate(weights.tolist()))


# %% wrong: a dictionary from the position of each example to its weight
# hint: weight-per-example
import numpy as np


def class_weights(labels):
    counts = np.bincount(labels)
    weight = len(labels) / (len(counts) * counts)
    return {i: float(weight[label]) for i, label in enumerate(labels)}


# %% wrong: scikit-learn's function for examples instead of the one for classes
# hint: weight-per-example
from sklearn.utils.class_weight import compute_sample_weight


def class_weights(labels):
    return compute_sample_weight("balanced", labels)


# %% wrong: a weight for each example, as for sample_weight
# hint: weight-per-example
import numpy as np


def class_weights(labels):
    counts = np.bincount(labels)
    return (len(labels) / (len(counts) * counts))[labels]


# %% wrong: value_counts sorts by frequency, and the places in it become the keys
# hint: keys-by-frequency
import pandas as pd


def class_weights(labels):
    counts = pd.Series(labels).value_counts().to_numpy()
    weights = len(labels) / (len(counts) * counts)
    return {i: float(w) for i, w in enumerate(weights)}


# %% wrong: most_common puts the largest class first, enumerate calls it class 0
# hint: keys-by-frequency
from collections import Counter


def class_weights(labels):
    ranked = Counter(labels.tolist()).most_common()
    n, k = len(labels), len(ranked)
    return {i: n / (k * count) for i, (_, count) in enumerate(ranked)}


# %% wrong: numbers the classes in the order in which they appear
# hint: keys-by-appearance
from collections import Counter


def class_weights(labels):
    counts = Counter(labels.tolist())
    n, k = len(labels), len(counts)
    return {i: n / (k * count) for i, count in enumerate(counts.values())}


# %% wrong: counts the classes from 1
# hint: classes-from-one
import numpy as np


def class_weights(labels):
    counts = np.bincount(labels)
    return {i: float(len(labels) / (len(counts) * c)) for i, c in enumerate(counts, start=1)}


# %% wrong: fills an array of integers, which cuts the weights off
# hint: weights-truncated
import numpy as np


def class_weights(labels):
    counts = np.bincount(labels)
    weights = np.zeros(len(counts), dtype=int)
    for k in range(len(counts)):
        weights[k] = len(labels) / (len(counts) * counts[k])
    return {k: float(w) for k, w in enumerate(weights)}


# %% wrong: whole division: large classes get 0
# hint: weights-truncated
from collections import Counter


def class_weights(labels):
    counts = Counter(labels.tolist())
    return {k: float(len(labels) // (len(counts) * c)) for k, c in counts.items()}


# %% wrong: rounds to one decimal
# hint: rounded-too-far
import numpy as np


def class_weights(labels):
    classes, counts = np.unique(labels, return_counts=True)
    return {
        int(k): round(float(len(labels) / (len(classes) * c)), 1) for k, c in zip(classes, counts)
    }


# %% wrong: 1 for each class, since the mean shall be 1
# hint: all-equal
import numpy as np


def class_weights(labels):
    return {int(k): 1.0 for k in np.unique(labels)}


# %% wrong: the counts themselves
# hint: counts-returned
from collections import Counter


def class_weights(labels):
    return {int(k): float(c) for k, c in Counter(labels.tolist()).items()}


# %% wrong: sorts the labels of the caller in place
# hint: changes-input
import itertools


def class_weights(labels):
    labels.sort()
    counts = {int(k): len(list(group)) for k, group in itertools.groupby(labels)}
    return {k: len(labels) / (len(counts) * c) for k, c in counts.items()}


# %% wrong: prints the weights
# hint: no-return
import numpy as np


def class_weights(labels):
    counts = np.bincount(labels)
    for k, count in enumerate(counts):
        print(k, len(labels) / (len(counts) * count))


# %% wrong: calls count(), which lists have and arrays do not
# hint: raises
def class_weights(labels):
    classes = sorted(set(labels))
    return {k: len(labels) / (len(classes) * labels.count(k)) for k in classes}


# %% wrong: more than two classes are left open
# hint: unfinished
import numpy as np


def class_weights(labels):
    counts = np.bincount(labels)
    if len(counts) > 2:
        raise NotImplementedError("more than two classes")
    return {k: float(len(labels) / (2 * c)) for k, c in enumerate(counts)}


# %% wrong: the classes as text
# hint: keys-as-text
import numpy as np


def class_weights(labels):
    classes, counts = np.unique(labels, return_counts=True)
    weights = len(labels) / (len(classes) * counts)
    return {f"{k}": float(w) for k, w in zip(classes, weights)}


# %% wrong: a list in the order of the classes, which fit does not take
# hint: no-dictionary
import numpy as np


def class_weights(labels):
    counts = np.bincount(labels)
    return (len(labels) / (len(counts) * counts)).tolist()


# %% wrong: hands on the array of scikit-learn
# hint: no-dictionary
import numpy as np
from sklearn.utils.class_weight import compute_class_weight


def class_weights(labels):
    return compute_class_weight("balanced", classes=np.unique(labels), y=labels)


# %% wrong: each weight in a list of one
# hint: wrong-type
import numpy as np


def class_weights(labels):
    weights = {}
    k = len(set(labels.tolist()))
    for label in labels.tolist():
        weights.setdefault(label, [len(labels) / (k * np.sum(labels == label))])
    return weights


# %% wrong: two classes typed in
# hint: two-classes-only
def class_weights(labels):
    n = len(labels)
    zeros, ones = int((labels == 0).sum()), int((labels == 1).sum())
    return {0: n / (2 * zeros), 1: n / (2 * ones)}


# %% wrong: three decimals
# hint: rounded-too-far
import numpy as np


def class_weights(labels):
    counts = np.bincount(labels)
    return {c: round(float(len(labels) / (len(counts) * n)), 3) for c, n in enumerate(counts)}
