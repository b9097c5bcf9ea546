# %% right: the differences, their mean and their spread
import numpy as np


def better_model(right_a, right_b):
    d = right_a.astype(float) - right_b.astype(float)
    difference = d.mean()
    error = d.std() / np.sqrt(len(d))
    if difference > 2 * error:
        return difference, error, "A"
    if difference < -2 * error:
        return difference, error, "B"
    return difference, error, "cannot tell"


# %% right: only the examples on which they differ
import math

import numpy as np


def better_model(right_a, right_b):
    n = len(right_a)
    only_a = int(np.sum(right_a & ~right_b))
    only_b = int(np.sum(~right_a & right_b))
    difference = (only_a - only_b) / n
    error = math.sqrt((only_a + only_b) / n - difference**2) / math.sqrt(n)
    better = "A" if difference > 0 else "B"
    return difference, error, better if abs(difference) > 2 * error else "cannot tell"


# %% right: a loop and the formula as it is written
def better_model(right_a, right_b):
    d = [int(a) - int(b) for a, b in zip(right_a, right_b)]
    n = len(d)
    mean = sum(d) / n
    error = (sum((one - mean) ** 2 for one in d) / n / n) ** 0.5
    answer = "cannot tell"
    if mean - 2 * error > 0:
        answer = "A"
    elif mean + 2 * error < 0:
        answer = "B"
    return mean, error, answer


# %% right: two accuracies, a covariance
import numpy as np


def better_model(right_a, right_b):
    table = np.cov(right_a, right_b, ddof=0)
    variance = table[0, 0] + table[1, 1] - 2 * table[0, 1]
    difference = float(np.mean(right_a) - np.mean(right_b))
    error = float(np.sqrt(max(variance, 0) / len(right_a)))
    for name, sign in (("A", 1), ("B", -1)):
        if sign * difference > 2 * error:
            return difference, error, name
    return difference, error, "cannot tell"


# %% right: the sample's standard deviation, with n − 1
import statistics


def better_model(right_a, right_b):
    d = (1 * right_a - 1 * right_b).tolist()
    mean, error = statistics.fmean(d), statistics.stdev(d) / len(d) ** 0.5
    word = ["cannot tell", "A", "B"][(mean > 2 * error) - (mean < -2 * error)]
    return [mean, error, word]


# %% right: where, and standard errors counted
import numpy as np


def better_model(right_a, right_b):
    d = np.where(right_a, 1.0, 0.0) - np.where(right_b, 1.0, 0.0)
    error = np.sqrt(np.var(d) / d.size)
    low, high = d.mean() - 2 * error, d.mean() + 2 * error
    return d.mean(), error, "A" if low > 0 else "B" if high < 0 else "cannot tell"


# %% wrong: the exams as if they were different ones
# hint: unpaired
import numpy as np


def better_model(right_a, right_b):
    n = len(right_a)
    a, b = right_a.mean(), right_b.mean()
    error = np.sqrt(a * (1 - a) / n + b * (1 - b) / n)
    difference = a - b
    if abs(difference) <= 2 * error:
        return difference, error, "cannot tell"
    return difference, error, "A" if difference > 0 else "B"


# %% wrong: variances added
# hint: unpaired
import numpy as np


def better_model(right_a, right_b):
    error = np.sqrt((right_a.var() + right_b.var()) / len(right_a))
    d = right_a.mean() - right_b.mean()
    return d, error, "A" if d > 2 * error else "B" if d < -2 * error else "cannot tell"


# %% wrong: the standard error of A alone
# hint: one-model-only
import numpy as np


def better_model(right_a, right_b):
    a = right_a.mean()
    error = np.sqrt(a * (1 - a) / len(right_a))
    d = a - right_b.mean()
    return d, error, "A" if d > 2 * error else "B" if d < -2 * error else "cannot tell"


# %% wrong: the standard deviation, not divided by √n
# hint: standard-deviation
import numpy as np


def better_model(right_a, right_b):
    d = right_a.astype(int) - right_b.astype(int)
    m, s = d.mean(), d.std()
    return m, s, "A" if m > 2 * s else "B" if m < -2 * s else "cannot tell"


# %% wrong: divided by n
# hint: divided-by-n
import numpy as np


def better_model(right_a, right_b):
    d = right_a.astype(int) - right_b.astype(int)
    m, s = d.mean(), d.std() / len(d)
    return m, s, "A" if m > 2 * s else "B" if m < -2 * s else "cannot tell"


# %% wrong: the variance divided by n, without the root
# hint: no-root
import numpy as np


def better_model(right_a, right_b):
    d = right_a.astype(int) - right_b.astype(int)
    m, s = d.mean(), d.var() / len(d)
    return m, s, "A" if m > 2 * s else "B" if m < -2 * s else "cannot tell"


# %% wrong: one standard error is enough
# hint: one-standard-error
import numpy as np


def better_model(right_a, right_b):
    d = right_a.astype(int) - right_b.astype(int)
    m, s = d.mean(), d.std() / np.sqrt(len(d))
    return m, s, "A" if m > s else "B" if m < -s else "cannot tell"


# %% wrong: three standard errors
# hint: three-standard-errors
import numpy as np


def better_model(right_a, right_b):
    d = right_a.astype(int) - right_b.astype(int)
    m, s = d.mean(), d.std() / np.sqrt(len(d))
    return m, s, "A" if m > 3 * s else "B" if m < -3 * s else "cannot tell"


# %% wrong: whoever has more right answers
# hint: sign-only
import numpy as np


def better_model(right_a, right_b):
    d = right_a.astype(int) - right_b.astype(int)
    m, s = d.mean(), d.std() / np.sqrt(len(d))
    return m, s, "A" if m > 0 else "B" if m < 0 else "cannot tell"


# %% wrong: B is never the better one
# hint: b-forgotten
import numpy as np


def better_model(right_a, right_b):
    d = right_a.astype(int) - right_b.astype(int)
    m, s = d.mean(), d.std() / np.sqrt(len(d))
    return m, s, "A" if m > 2 * s else "cannot tell"


# %% wrong: the limit of A for B as well, without the minus sign
# hint: b-ahead-above-zero
import numpy as np


def better_model(right_a, right_b):
    d = right_a.astype(int) - right_b.astype(int)
    m, limit = d.mean(), 2 * d.std() / np.sqrt(len(d))
    word = "cannot tell"
    if m < limit:
        word = "B"
    if m > limit:
        word = "A"
    return m, limit / 2, word


# %% wrong: everything that is not A is B
# hint: never-in-doubt
import numpy as np


def better_model(right_a, right_b):
    d = right_a.astype(int) - right_b.astype(int)
    m, s = d.mean(), d.std() / np.sqrt(len(d))
    return m, s, "A" if m > 2 * s else "B"


# %% wrong: the size of the difference, so A always wins
# hint: size-only
import numpy as np


def better_model(right_a, right_b):
    d = right_a.astype(int) - right_b.astype(int)
    m, s = abs(d.mean()), d.std() / np.sqrt(len(d))
    return m, s, "A" if m > 2 * s else "cannot tell"


# %% wrong: the verdict from the size
# hint: size-in-the-verdict
import numpy as np


def better_model(right_a, right_b):
    d = right_a.astype(int) - right_b.astype(int)
    m, s = d.mean(), d.std() / np.sqrt(len(d))
    return m, s, "A" if abs(m) > 2 * s else "cannot tell"


# %% wrong: B minus A
# hint: sign-swapped
import numpy as np


def better_model(right_a, right_b):
    d = right_b.astype(int) - right_a.astype(int)
    m, s = d.mean(), d.std() / np.sqrt(len(d))
    return m, s, "A" if m > 2 * s else "B" if m < -2 * s else "cannot tell"


# %% wrong: B minus A, the verdict turned to fit
# hint: sign-swapped
import numpy as np


def better_model(right_a, right_b):
    d = right_b.astype(int) - right_a.astype(int)
    m, s = d.mean(), d.std() / np.sqrt(len(d))
    return m, s, "B" if m > 2 * s else "A" if m < -2 * s else "cannot tell"


# %% wrong: percentage points
# hint: percentage-points
import numpy as np


def better_model(right_a, right_b):
    d = 100.0 * right_a - 100.0 * right_b
    m, s = d.mean(), d.std() / np.sqrt(len(d))
    return m, s, "A" if m > 2 * s else "B" if m < -2 * s else "cannot tell"


# %% wrong: numbers of examples
# hint: counts
import numpy as np


def better_model(right_a, right_b):
    d = right_a.astype(int) - right_b.astype(int)
    m, s = float(d.sum()), d.std() * np.sqrt(len(d))
    return m, s, "A" if m > 2 * s else "B" if m < -2 * s else "cannot tell"


# %% wrong: the share of examples on which they differ
# hint: disagreement
import numpy as np


def better_model(right_a, right_b):
    d = right_a != right_b
    m, s = d.mean(), d.std() / np.sqrt(len(d))
    return m, s, "A" if m > 2 * s else "cannot tell"


# %% wrong: looks only at the examples on which they differ
# hint: only-where-they-differ
import numpy as np


def better_model(right_a, right_b):
    d = (right_a.astype(int) - right_b.astype(int))[right_a != right_b]
    m, s = d.mean(), d.std() / np.sqrt(len(d))
    return m, s, "A" if m > 2 * s else "B" if m < -2 * s else "cannot tell"


# %% wrong: the difference from all examples, its error only from those on which they differ
# hint: only-where-they-differ
import numpy as np


def better_model(right_a, right_b):
    m = right_a.mean() - right_b.mean()
    differ = right_a != right_b
    gains = np.where(right_a[differ], 1, -1)
    s = np.std(gains) / np.sqrt(differ.sum())
    if m > 2 * s:
        return m, s, "A"
    if m < -2 * s:
        return m, s, "B"
    return m, s, "cannot tell"


# %% wrong: two standard errors are returned
# hint: twice-the-error
import numpy as np


def better_model(right_a, right_b):
    d = right_a.astype(int) - right_b.astype(int)
    m, s = d.mean(), 2 * d.std() / np.sqrt(len(d))
    return m, s, "A" if m > s else "B" if m < -s else "cannot tell"


# %% wrong: another word for the doubt
# hint: wrong-words
import numpy as np


def better_model(right_a, right_b):
    d = right_a.astype(int) - right_b.astype(int)
    m, s = d.mean(), d.std() / np.sqrt(len(d))
    return m, s, "a" if m > 2 * s else "b" if m < -2 * s else "unclear"


# %% wrong: one boolean array minus the other
# hint: raises
import numpy as np


def better_model(right_a, right_b):
    d = right_a - right_b
    m, s = d.mean(), d.std() / np.sqrt(len(d))
    return m, s, "A" if m > 2 * s else "B" if m < -2 * s else "cannot tell"


# %% wrong: the word alone
# hint: wrong-type
import numpy as np


def better_model(right_a, right_b):
    d = right_a.astype(int) - right_b.astype(int)
    m, s = d.mean(), d.std() / np.sqrt(len(d))
    return "A" if m > 2 * s else "B" if m < -2 * s else "cannot tell"


# %% wrong: inverts the answers of the caller
# hint: changes-input
import numpy as np


def better_model(right_a, right_b):
    d = right_a.astype(int) - right_b.astype(int)
    m, s = d.mean(), d.std() / np.sqrt(len(d))
    right_b ^= True
    return m, s, "A" if m > 2 * s else "B" if m < -2 * s else "cannot tell"


# %% wrong: prints what it found
# hint: no-return
import numpy as np


def better_model(right_a, right_b):
    d = right_a.astype(int) - right_b.astype(int)
    print(d.mean(), "+-", d.std() / np.sqrt(len(d)))


# %% wrong: an error of 0 always means cannot tell
# hint: value
import numpy as np


def better_model(right_a, right_b):
    d = right_a.astype(int) - right_b.astype(int)
    difference, error = float(d.mean()), float(d.std() / np.sqrt(len(d)))
    if error == 0 or abs(difference) / error <= 2:
        return difference, error, "cannot tell"
    return difference, error, "A" if difference > 0 else "B"


# %% wrong: asks for two errors only where A is ahead
# hint: b-too-soon
import numpy as np


def better_model(right_a, right_b):
    d = right_a.astype(int) - right_b.astype(int)
    difference = float(d.mean())
    error = float(d.std() / np.sqrt(len(d)))
    if difference > 2 * error:
        word = "A"
    elif difference < 0:
        word = "B"
    else:
        word = "cannot tell"
    return difference, error, word


# %% wrong: the spread of whether the two differ
# hint: signs-lost
import numpy as np


def better_model(right_a, right_b):
    difference = float(right_a.mean() - right_b.mean())
    error = float((right_a != right_b).std() / np.sqrt(len(right_a)))
    if difference > 2 * error:
        return difference, error, "A"
    if difference < -2 * error:
        return difference, error, "B"
    return difference, error, "cannot tell"
