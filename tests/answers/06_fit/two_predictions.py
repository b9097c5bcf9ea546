# %% right: before, one constant that favours the rarer class; after, every fourth is very wrong
import numpy as np


def two_predictions(labels):
    rarer_is_one = np.sum(labels == 1) <= np.sum(labels == 0)
    before = np.full(labels.shape, 0.51 if rarer_is_one else 0.49)
    after = np.where(labels == 1, 0.6, 0.4)
    after[::4] = np.where(labels[::4] == 1, 0.002, 0.998)
    return before, after


# %% right: before, all but one are surely right; after, all are right but hardly sure
import numpy as np


def two_predictions(labels):
    sure = np.where(labels == 1, 0.99, 0.01)
    hardly = np.where(labels == 1, 0.51, 0.49)
    before = sure.copy()
    before[0] = 1 - hardly[0]
    return before, hardly


# %% right: chooses logits by the sign of the label and puts them through a sigmoid, in float32
import numpy as np


def two_predictions(labels):
    sign = (2 * labels - 1).astype("float32")
    wrong_in_both = np.arange(len(labels)) % 3 == 0
    before = -0.1 * sign
    after = np.where(wrong_in_both, -6.0, 0.2).astype("float32") * sign

    def sigmoid(z):
        return 1 / (1 + np.exp(-z))

    return sigmoid(before), sigmoid(after)


# %% right: walks through the examples and puts two numbers into two lists
import numpy as np


def two_predictions(labels):
    before, after = [], []
    for i, label in enumerate(labels):
        low, high = (0.45, 0.0001) if i < len(labels) // 2 else (0.45, 0.6)
        before.append(low if label else 1 - low)
        after.append(high if label else 1 - high)
    return np.array(before), np.array(after)


# %% right: before, all are wrong by a hair; after, half are right and the other half very wrong
import numpy as np


def two_predictions(labels):
    n = len(labels)
    of_the_label_before = np.full(n, 0.49)
    of_the_label_after = np.where(np.arange(n) % 2 == 0, 0.51, 0.01)
    before = np.where(labels == 1, of_the_label_before, 1 - of_the_label_before)
    after = np.where(labels == 1, of_the_label_after, 1 - of_the_label_after)
    return before, after


# %% right: one example crosses the threshold while all the wrong ones become worse
import numpy as np


def two_predictions(labels):
    right = np.abs(labels - 0.4)
    before = 1.0 - right
    after = np.abs(labels - 0.999)
    after[-1] = right[-1]
    return before, after


# %% right: the pencil example of the lesson for every four examples
import numpy as np


def two_predictions(labels):
    n = len(labels)
    before = np.resize([0.6, 0.6, 0.49, 0.49], n)
    after = np.resize([0.55, 0.55, 0.55, 0.001], n)
    before[:2] = 0.49
    zero = labels == 0
    before[zero] = 1 - before[zero]
    after[zero] = 1 - after[zero]
    return before, after


# %% right: draws pairs until both conditions are true
import numpy as np


def cross_entropy(y, p):
    return -np.mean(np.log(np.where(y == 1, p, 1 - p)))


def accuracy(y, p):
    return np.mean((p > 0.5) == (y == 1))


def two_predictions(labels):
    rng = np.random.default_rng(6)
    n = len(labels)
    for width in np.linspace(0.05, 0.45, 1000):
        near = 0.5 + rng.uniform(-0.02, 0.02, size=n)
        far = 0.5 + rng.choice([-1, 1], size=n) * (0.02 + width)
        higher_loss = cross_entropy(labels, far) > cross_entropy(labels, near) + 0.01
        if higher_loss and accuracy(labels, far) > accuracy(labels, near):
            return near, far
    raise RuntimeError("none found")


# %% right: a pair of lists
def two_predictions(labels):
    before = [0.49 if y == 1 else 0.51 for y in labels]
    after = []
    for i, y in enumerate(labels):
        p = 0.51 if i % 2 == 0 else 0.01
        after.append(p if y == 1 else 1 - p)
    return before, after


# %% wrong: all stay right and are less sure
# hint: accuracy-unchanged
import numpy as np


def two_predictions(labels):
    return np.where(labels == 1, 0.95, 0.05), np.where(labels == 1, 0.55, 0.45)


# %% wrong: only the mistake becomes surer: the loss rises, the accuracy stays
# hint: accuracy-unchanged
import numpy as np


def two_predictions(labels):
    before = np.where(labels == 1, 0.6, 0.4)
    before[0] = 1 - before[0]
    after = before.copy()
    after[0] = 0.001 if labels[0] == 1 else 0.999
    return before, after


# %% wrong: a better model is better in both: the loss falls
# hint: both-improve
import numpy as np


def two_predictions(labels):
    before = np.where(labels == 1, 0.4, 0.6)
    after = np.where(labels == 1, 0.9, 0.1)
    return before, after


# %% wrong: one more is right, and nothing makes the loss larger
# hint: both-improve
import numpy as np


def two_predictions(labels):
    after = np.where(labels == 1, 0.7, 0.3)
    before = after.copy()
    before[0] = 1 - after[0]
    return before, after


# %% wrong: writes into the labels of the caller
# hint: changes-input
import numpy as np


def two_predictions(labels):
    before = np.where(labels == 1, 0.49, 0.51)
    labels[::2] = 1 - labels[::2]
    after = np.where(labels == 1, 0.99, 0.01)
    after[1::2] = np.where(labels[1::2] == 1, 0.6, 0.4)
    return before, after


# %% wrong: before, everything is 0.5, which is on no side
# hint: exactly-half
import numpy as np


def two_predictions(labels):
    before = np.full(len(labels), 0.5)
    after = np.where(labels == 1, 0.6, 0.4)
    after[0] = np.where(labels[0] == 1, 0.0001, 0.9999)
    return before, after


# %% wrong: undecided examples get exactly 0.5
# hint: exactly-half
import numpy as np


def two_predictions(labels):
    before = np.where(labels == 1, 0.45, 0.55)
    before[0] = 0.5
    after = np.where(labels == 1, 0.01, 0.99)
    after[:2] = np.where(labels[:2] == 1, 0.7, 0.3)
    return before, after


# %% wrong: predictions for the first four examples only
# hint: four-examples-only
import numpy as np


def two_predictions(labels):
    first = labels[:4]
    before = np.where(first == 1, 0.49, 0.51)
    after = np.abs(first - np.array([0.45, 0.45, 0.45, 0.999]))
    return before, after


# %% wrong: always four numbers
# hint: four-examples-only
import numpy as np


def two_predictions(labels):
    before = np.array([0.6, 0.6, 0.49, 0.49])
    after = np.array([0.55, 0.55, 0.55, 0.001])
    return before, after


# %% wrong: as if the labels were 0, 1, 0, 1, …
# hint: labels-not-looked-at
import numpy as np


def two_predictions(labels):
    imagined = np.arange(len(labels)) % 2
    before = np.where(imagined == 1, 0.49, 0.51)
    after = np.where(imagined == 1, 0.01, 0.4)
    return before, after


# %% wrong: as if the first half had the label 0 and the second half the label 1
# hint: labels-not-looked-at
import numpy as np


def two_predictions(labels):
    n = len(labels)
    before = np.array([0.51] * (n // 2) + [0.49] * (n - n // 2))
    after = np.array([0.4] * (n // 2) + [0.01] * (n - n // 2))
    return before, after


# %% wrong: first calls all of them 1, then all of them 0: better only if most are 0
# hint: labels-not-looked-at
import numpy as np


def two_predictions(labels):
    before = np.full(len(labels), 0.51)
    after = np.full(len(labels), 0.02)
    return before, after


# %% wrong: loss up means accuracy down (M51): before right, after wrong
# hint: loss-up-means-accuracy-down
import numpy as np


def two_predictions(labels):
    before = np.where(labels == 1, 0.9, 0.1)
    after = np.where(labels == 1, 0.2, 0.8)
    return before, after


# %% wrong: half of the examples become wrong, so both get worse (M51)
# hint: loss-up-means-accuracy-down
import numpy as np


def two_predictions(labels):
    before = np.where(labels == 1, 0.8, 0.2)
    after = before.copy()
    half = len(labels) // 2
    after[:half] = 1 - after[:half]
    return before, after


# %% wrong: prints the pair
# hint: no-return
import numpy as np


def two_predictions(labels):
    before = np.where(labels == 1, 0.49, 0.51)
    after = np.where(labels == 1, 0.6, 0.4)
    after[::2] = np.where(labels[::2] == 1, 0.01, 0.99)
    print(before, after)


# %% wrong: logits: below 0 and above 1
# hint: not-probabilities
import numpy as np


def two_predictions(labels):
    sign = np.where(labels == 1, 1.0, -1.0)
    before = -0.05 * sign
    after = 0.2 * sign
    after[::2] = -6.0 * sign[::2]
    return before, after


# %% wrong: percent instead of numbers between 0 and 1
# hint: not-probabilities
import numpy as np


def two_predictions(labels):
    before = np.where(labels == 1, 49.0, 51.0)
    after = np.where(labels == 1, 60.0, 40.0)
    after[1::2] = np.where(labels[1::2] == 1, 1.0, 99.0)
    return before, after


# %% wrong: both names stand for the same array, which is changed in place
# hint: nothing-changes
import numpy as np


def two_predictions(labels):
    before = np.where(labels == 1, 0.49, 0.51)
    after = before
    after[::2] = np.where(labels[::2] == 1, 0.51, 0.49)
    after[1::2] = np.where(labels[1::2] == 1, 0.01, 0.99)
    return before, after


# %% wrong: all surely right but the last, whose loss is lost in a large mean
# hint: one-bad-example-is-not-enough
import numpy as np


def two_predictions(labels):
    correct = np.full(len(labels), 0.99)
    correct[-1] = 0.01
    after = np.where(labels == 1, correct, 1 - correct)
    before = np.where(labels == 1, 0.49, 0.51)
    return before, after


# %% wrong: one sure mistake, which is enough for few examples only
# hint: one-bad-example-is-not-enough
import numpy as np


def two_predictions(labels):
    before = np.where(labels == 1, 0.6, 0.4)
    before[:2] = 1 - before[:2]
    after = np.where(labels == 1, 0.9, 0.1)
    after[0] = 0.001 if labels[0] == 1 else 0.999
    return before, after


# %% wrong: a right pair, but the later one first
# hint: order-swapped
import numpy as np


def two_predictions(labels):
    near = np.where(labels == 1, 0.49, 0.51)
    far = np.where(labels == 1, 0.01, 0.99)
    far[::2] = np.where(labels[::2] == 1, 0.6, 0.4)
    return far, near


# %% wrong: takes the pair of a hardly right and a nearly all surely right model the wrong way round
# hint: order-swapped
import numpy as np


def two_predictions(labels):
    hardly = np.where(labels == 1, 0.55, 0.45)
    sure = np.where(labels == 1, 0.98, 0.02)
    sure[-1] = 1 - hardly[-1]
    return hardly, sure


# %% wrong: repeats the numbers of the lesson, which are probabilities of the true class
# hint: probability-of-the-true-class
import numpy as np


def two_predictions(labels):
    before = np.resize([0.6, 0.6, 0.49, 0.49], len(labels))
    after = np.resize([0.55, 0.55, 0.55, 0.001], len(labels))
    return before, after


# %% wrong: probabilities of the label instead of class 1
# hint: probability-of-the-true-class
import numpy as np


def two_predictions(labels):
    n = len(labels)
    before = np.full(n, 0.49)
    after = np.full(n, 0.55)
    after[: n // 2] = 0.001
    return before, after


# %% wrong: seven numbers for n labels, which do not broadcast
# hint: raises
import numpy as np


def two_predictions(labels):
    before = np.where(labels == 1, 0.49, 0.51)
    mistakes = np.array([0.001, 0.55, 0.55, 0.55, 0.55, 0.55, 0.55])
    after = np.where(labels == 1, mistakes, 1 - mistakes)
    return before, after


# %% wrong: an odd number of examples is left open
# hint: unfinished
import numpy as np


def two_predictions(labels):
    if len(labels) % 2:
        raise NotImplementedError("odd n")
    before = np.where(labels == 1, 0.49, 0.51)
    after = np.where(labels == 1, 0.6, 0.4)
    after[::2] = np.where(labels[::2] == 1, 0.01, 0.99)
    return before, after


# %% wrong: (n, 1), as model.predict would return
# hint: wrong-shape
import numpy as np


def two_predictions(labels):
    y = labels.reshape(-1, 1)
    before = np.where(y == 1, 0.49, 0.51)
    after = np.where(y == 1, 0.6, 0.4)
    after[::2] = np.where(y[::2] == 1, 0.01, 0.99)
    return before, after


# %% wrong: a column for each class
# hint: wrong-shape
import numpy as np


def two_predictions(labels):
    before = np.where(labels == 1, 0.49, 0.51)
    after = np.where(labels == 1, 0.6, 0.4)
    after[::2] = np.where(labels[::2] == 1, 0.01, 0.99)
    return np.stack([1 - before, before], axis=1), np.stack([1 - after, after], axis=1)


# %% wrong: the pair in a dictionary
# hint: wrong-type
import numpy as np


def two_predictions(labels):
    before = np.where(labels == 1, 0.49, 0.51)
    after = np.where(labels == 1, 0.6, 0.4)
    after[::2] = np.where(labels[::2] == 1, 0.01, 0.99)
    return {"before": before, "after": after}


# %% wrong: the numbers to compare instead of the predictions
# hint: wrong-type
import numpy as np


def two_predictions(labels):
    before, after = {"loss": 0.612, "accuracy": 0.50}, {"loss": 2.175, "accuracy": 0.75}
    return before, after


# %% wrong: only the later predictions
# hint: wrong-type
import numpy as np


def two_predictions(labels):
    after = np.where(labels == 1, 0.55, 0.45)
    after[0] = 0.001 if labels[0] == 1 else 0.999
    return after


# %% wrong: predicted classes, 0 and 1
# hint: zero-and-one
import numpy as np


def two_predictions(labels):
    before = 1 - labels
    after = labels.copy()
    after[0] = 1 - after[0]
    return before.astype(float), after.astype(float)


# %% wrong: so sure that the number in float64 is exactly 1
# hint: zero-and-one
import numpy as np


def two_predictions(labels):
    z = np.where(labels == 1, 40.0, -40.0)
    z[::2] = -z[::2]
    after = 1 / (1 + np.exp(-z))
    before = np.where(labels == 1, 0.49, 0.51)
    return before, after


# %% wrong: the very wrong ones get the probability 0 or 1, and the loss is infinite
# hint: zero-and-one
import numpy as np


def two_predictions(labels):
    before = np.where(labels == 1, 0.49, 0.51)
    after = np.where(labels == 1, 0.6, 0.4)
    after[::2] = 1.0 - labels[::2]
    return before, after


# %% wrong: integer arrays, all probabilities become 0
# hint: whole-numbers
import numpy as np


def two_predictions(labels):
    before = np.zeros_like(labels)
    after = np.zeros_like(labels)
    for i, y in enumerate(labels):
        p = 0.51 if i % 2 == 0 else 0.01
        before[i] = 0.49 if y == 1 else 0.51
        after[i] = p if y == 1 else 1 - p
    return before, after
