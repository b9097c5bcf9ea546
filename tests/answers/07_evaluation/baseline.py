# %% right: counts with bincount
import numpy as np


def baseline_accuracy(y_train, y_new):
    return float((y_new == np.bincount(y_train).argmax()).mean())


# %% right: unique with counts, then a mean
import numpy as np


def baseline_accuracy(y_train, y_new):
    classes, counts = np.unique(y_train, return_counts=True)
    return np.mean(y_new == classes[np.argmax(counts)])


# %% right: a Counter and a loop
from collections import Counter


def baseline_accuracy(y_train, y_new):
    answer, _ = Counter(y_train.tolist()).most_common(1)[0]
    return sum(1 for label in y_new if label == answer) / len(y_new)


# %% right: the mode of the labels, as a list
import statistics


def baseline_accuracy(y_train, y_new):
    return list(y_new).count(statistics.mode(y_train.tolist())) / len(y_new)


# %% right: a dictionary filled by hand
def baseline_accuracy(y_train, y_new):
    counts = {}
    for label in y_train:
        counts[int(label)] = counts.get(int(label), 0) + 1
    most = max(counts, key=counts.get)
    return float(sum(y_new == most)) / y_new.size


# %% right: an array of predictions, compared with the labels
import numpy as np


def baseline_accuracy(y_train, y_new):
    predicted = np.full_like(y_new, max(set(y_train), key=list(y_train).count))
    return 1 - np.count_nonzero(predicted != y_new) / len(y_new)


# %% wrong: takes the most frequent class of the new labels
# hint: learned-from-the-exam
import numpy as np


def baseline_accuracy(y_train, y_new):
    return float(np.bincount(y_new).max() / len(y_new))


# %% wrong: calls the two arguments in the other order
# hint: arguments-swapped
import numpy as np


def baseline_accuracy(y_train, y_new):
    return float((y_train == np.bincount(y_new).argmax()).mean())


# %% wrong: both label arrays together, then the new ones
# hint: both-together
import numpy as np


def baseline_accuracy(y_train, y_new):
    both = np.concatenate([y_train, y_new])
    return float((y_new == np.bincount(both).argmax()).mean())


# %% wrong: the share of the majority in the training labels
# hint: measured-on-training
import numpy as np


def baseline_accuracy(y_train, y_new):
    return float(np.bincount(y_train).max() / len(y_train))


# %% wrong: measures on all labels
# hint: measured-on-all
import numpy as np


def baseline_accuracy(y_train, y_new):
    answer = np.bincount(y_train).argmax()
    return float((np.concatenate([y_train, y_new]) == answer).mean())


# %% wrong: one divided by the number of classes
# hint: guessing
import numpy as np


def baseline_accuracy(y_train, y_new):
    return 1 / len(np.unique(y_train))


# %% wrong: one divided by the largest label plus one
# hint: guessing
def baseline_accuracy(y_train, y_new):
    return float(1 / (y_train.max() + 1))


# %% wrong: draws classes as often as they occur
# hint: guessing-by-frequency
import numpy as np


def baseline_accuracy(y_train, y_new):
    k = max(y_train.max(), y_new.max()) + 1
    shares = [np.bincount(y, minlength=k) / len(y) for y in (y_train, y_new)]
    return float(shares[0] @ shares[1])


# %% wrong: returns the class
# hint: class-not-accuracy
import numpy as np


def baseline_accuracy(y_train, y_new):
    return int(np.bincount(y_train).argmax())


# %% wrong: returns the class that unique finds
# hint: class-not-accuracy
import numpy as np


def baseline_accuracy(y_train, y_new):
    classes, counts = np.unique(y_train, return_counts=True)
    return classes[counts.argmax()]


# %% wrong: the largest label in place of the most frequent one
# hint: largest-label
def baseline_accuracy(y_train, y_new):
    return float((y_new == y_train.max()).mean())


# %% wrong: the mean label, rounded
# hint: mean-label
def baseline_accuracy(y_train, y_new):
    return float((y_new == round(y_train.mean())).mean())


# %% wrong: the median of the labels
# hint: mean-label
import numpy as np


def baseline_accuracy(y_train, y_new):
    return float((y_new == np.median(y_train)).mean())


# %% wrong: the position among the classes in place of the class
# hint: position-not-class
import numpy as np


def baseline_accuracy(y_train, y_new):
    _, counts = np.unique(y_train, return_counts=True)
    return float((y_new == counts.argmax()).mean())


# %% wrong: the number of hits
# hint: count-or-percent
import numpy as np


def baseline_accuracy(y_train, y_new):
    return float((y_new == np.bincount(y_train).argmax()).sum())


# %% wrong: in percent
# hint: count-or-percent
import numpy as np


def baseline_accuracy(y_train, y_new):
    return 100 * float((y_new == np.bincount(y_train).argmax()).mean())


# %% wrong: the share of mistakes
# hint: error-rate
import numpy as np


def baseline_accuracy(y_train, y_new):
    return float((y_new != np.bincount(y_train).argmax()).mean())


# %% wrong: the count of one part divided by the length of the other
# hint: divided-by-the-other
import numpy as np


def baseline_accuracy(y_train, y_new):
    answer = np.bincount(y_train).argmax()
    return float(np.sum(y_new == answer) / len(y_train))


# %% wrong: compares the two arrays of labels
# hint: raises
def baseline_accuracy(y_train, y_new):
    return float((y_train == y_new).mean())


# %% wrong: sorts the labels of the caller
# hint: changes-input
def baseline_accuracy(y_train, y_new):
    y_train.sort()
    answer = max(set(y_train.tolist()), key=y_train.tolist().count)
    return float((y_new == answer).mean())


# %% wrong: prints the accuracy
# hint: no-return
import numpy as np


def baseline_accuracy(y_train, y_new):
    print((y_new == np.bincount(y_train).argmax()).mean())


# %% wrong: which of the new examples are right
# hint: wrong-shape
import numpy as np


def baseline_accuracy(y_train, y_new):
    return y_new == np.bincount(y_train).argmax()


# %% wrong: the counts of the new labels have a place for every class
# hint: raises
import numpy as np


def baseline_accuracy(y_train, y_new):
    most_frequent = np.bincount(y_train).argmax()
    counts = np.bincount(y_new)
    return float(counts[most_frequent] / counts.sum())
