# %% right: sorts the probabilities of the positives and counts
import math

import numpy as np


def threshold_for(p_val, y_val, p_new, y_new, recall):
    positives = np.sort(p_val[y_val == 1])[::-1]
    found = math.ceil(recall * len(positives) - 1e-9)
    threshold = positives[found - 1]
    return float(threshold), float(y_new[p_new >= threshold].mean())


# %% right: tries each probability, the largest first
def threshold_for(p_val, y_val, p_new, y_new, recall):
    for threshold in sorted(p_val, reverse=True):
        if (p_val[y_val == 1] >= threshold).mean() >= recall:
            break
    named = p_new >= threshold
    return threshold, (named & (y_new == 1)).sum() / named.sum()


# %% right: the largest of all that keep the promise
import numpy as np


def threshold_for(p_val, y_val, p_new, y_new, recall):
    n = np.sum(y_val)
    keep = [t for t in p_val if np.sum(y_val * (p_val >= t)) / n >= recall]
    threshold = float(max(keep))
    hits = sum(1 for p, y in zip(p_new, y_new) if p >= threshold and y == 1)
    alarms = sum(1 for p, y in zip(p_new, y_new) if p >= threshold and y == 0)
    return threshold, hits / (hits + alarms)


# %% right: a table of thresholds by examples
import numpy as np


def threshold_for(p_val, y_val, p_new, y_new, recall):
    candidates = np.unique(p_val)
    recalls = (p_val[y_val == 1] >= candidates[:, None]).mean(axis=1)
    threshold = candidates[recalls >= recall][-1]
    return threshold, np.mean(y_new[p_new >= threshold])


# %% right: running sums over the sorted examples
import numpy as np


def threshold_for(p_val, y_val, p_new, y_new, recall):
    order = np.argsort(-p_val)
    found = np.cumsum(y_val[order]) / y_val.sum()
    threshold = p_val[order][np.argmax(found >= recall)]
    named = p_new >= threshold
    return float(threshold), float(np.count_nonzero(named & (y_new > 0)) / np.count_nonzero(named))


# %% right: halves the list of candidates until one is left
import numpy as np


def threshold_for(p_val, y_val, p_new, y_new, recall):
    positives = np.sort(p_val[y_val == 1])
    low, high = 0, len(positives) - 1
    while low < high:
        middle = (low + high + 1) // 2
        if np.mean(positives >= positives[middle]) >= recall:
            low = middle
        else:
            high = middle - 1
    named = np.flatnonzero(p_new >= positives[low])
    return positives[low].item(), y_new[named].sum().item() / len(named)


# %% wrong: the smallest threshold that keeps the promise
# hint: smallest
def threshold_for(p_val, y_val, p_new, y_new, recall):
    keep = [t for t in p_val if (p_val[y_val == 1] >= t).mean() >= recall]
    threshold = min(keep)
    return threshold, y_new[p_new >= threshold].mean()


# %% wrong: 0 finds everything
# hint: smallest
def threshold_for(p_val, y_val, p_new, y_new, recall):
    return 0.0, float(y_new.mean())


# %% wrong: precision in place of recall
# hint: precision-for-recall
def threshold_for(p_val, y_val, p_new, y_new, recall):
    keep = [t for t in p_val if y_val[p_val >= t].mean() >= recall]
    threshold = max(keep)
    return threshold, y_new[p_new >= threshold].mean()


# %% wrong: the smallest threshold with enough precision
# hint: precision-for-recall
def threshold_for(p_val, y_val, p_new, y_new, recall):
    threshold = min(t for t in p_val if y_val[p_val >= t].mean() >= recall)
    return threshold, y_new[p_new >= threshold].mean()


# %% wrong: accuracy in place of recall
# hint: accuracy-for-recall
def threshold_for(p_val, y_val, p_new, y_new, recall):
    best = max(((p_val >= t) == y_val).mean() for t in p_val)
    threshold = max(t for t in p_val if ((p_val >= t) == y_val).mean() >= min(recall, best))
    return threshold, y_new[p_new >= threshold].mean()


# %% wrong: a quantile of all probabilities
# hint: quantile-of-all
import numpy as np


def threshold_for(p_val, y_val, p_new, y_new, recall):
    threshold = np.quantile(p_val, 1 - recall)
    return threshold, y_new[p_new >= threshold].mean()


# %% wrong: a quantile of the positives, between two of them
# hint: between-two
import numpy as np


def threshold_for(p_val, y_val, p_new, y_new, recall):
    threshold = np.quantile(p_val[y_val == 1], 1 - recall)
    return threshold, y_new[p_new >= threshold].mean()


# %% wrong: counts the examples above the threshold only
# hint: strictly-above
def threshold_for(p_val, y_val, p_new, y_new, recall):
    keep = [t for t in p_val if (p_val[y_val == 1] > t).mean() >= recall]
    threshold = max(keep)
    return threshold, y_new[p_new > threshold].mean()


# %% wrong: above the threshold only, for the precision
# hint: precision-strictly-above
def threshold_for(p_val, y_val, p_new, y_new, recall):
    threshold = max(t for t in p_val if (p_val[y_val == 1] >= t).mean() >= recall)
    return threshold, y_new[p_new > threshold].mean()


# %% wrong: more than the target is asked for
# hint: more-than-the-target
def threshold_for(p_val, y_val, p_new, y_new, recall):
    threshold = max(t for t in p_val if (p_val[y_val == 1] >= t).mean() > recall)
    return threshold, y_new[p_new >= threshold].mean()


# %% wrong: one positive too few
# hint: one-too-few
import numpy as np


def threshold_for(p_val, y_val, p_new, y_new, recall):
    positives = np.sort(p_val[y_val == 1])[::-1]
    threshold = positives[max(int(recall * len(positives)) - 1, 0)]
    return threshold, y_new[p_new >= threshold].mean()


# %% wrong: rounds the number of positives to the nearest whole number
# hint: one-too-few
import numpy as np


def threshold_for(p_val, y_val, p_new, y_new, recall):
    ascending = np.sort(p_val[y_val == 1])
    enough = max(int(np.round(recall * y_val.sum())), 1)
    threshold = ascending[-enough]
    return float(threshold), float(np.mean(y_new[p_new >= threshold]))


# %% wrong: takes the threshold whose recall is nearest to the target
# hint: one-too-few
def threshold_for(p_val, y_val, p_new, y_new, recall):
    def away(t):
        return abs((p_val[y_val == 1] >= t).mean() - recall)

    threshold = min(sorted(p_val, reverse=True), key=away)
    return threshold, y_new[p_new >= threshold].mean()


# %% wrong: one positive too many
# hint: one-too-many
import numpy as np


def threshold_for(p_val, y_val, p_new, y_new, recall):
    positives = np.sort(p_val[y_val == 1])[::-1]
    found = int(np.ceil(recall * len(positives) - 1e-9))
    threshold = positives[min(found, len(positives) - 1)]
    return threshold, y_new[p_new >= threshold].mean()


# %% wrong: class 0 is found
# hint: other-class
def threshold_for(p_val, y_val, p_new, y_new, recall):
    threshold = max(t for t in p_val if (p_val[y_val == 0] >= t).mean() >= recall)
    return threshold, (1 - y_new[p_new >= threshold]).mean()


# %% wrong: chosen on the new examples
# hint: chosen-on-new
def threshold_for(p_val, y_val, p_new, y_new, recall):
    threshold = max(t for t in p_new if (p_new[y_new == 1] >= t).mean() >= recall)
    return threshold, y_new[p_new >= threshold].mean()


# %% wrong: the usual threshold
# hint: half
def threshold_for(p_val, y_val, p_new, y_new, recall):
    return 0.5, y_new[p_new >= 0.5].mean()


# %% wrong: the target as the threshold
# hint: target-as-threshold
def threshold_for(p_val, y_val, p_new, y_new, recall):
    return recall, y_new[p_new >= recall].mean()


# %% wrong: one minus the target as the threshold
# hint: target-as-threshold
def threshold_for(p_val, y_val, p_new, y_new, recall):
    return 1 - recall, y_new[p_new >= 1 - recall].mean()


# %% wrong: only the hundredths
# hint: hundredths
import numpy as np


def threshold_for(p_val, y_val, p_new, y_new, recall):
    positive = p_val[y_val == 1]
    keep = [t for t in np.arange(100) / 100 if (positive >= t).mean() >= recall]
    return keep[-1], y_new[p_new >= keep[-1]].mean()


# %% wrong: the precision on validation
# hint: precision-on-validation
def threshold_for(p_val, y_val, p_new, y_new, recall):
    threshold = max(t for t in p_val if (p_val[y_val == 1] >= t).mean() >= recall)
    return threshold, y_val[p_val >= threshold].mean()


# %% wrong: the recall on the new examples
# hint: recall-for-precision
def threshold_for(p_val, y_val, p_new, y_new, recall):
    threshold = max(t for t in p_val if (p_val[y_val == 1] >= t).mean() >= recall)
    return threshold, (p_new[y_new == 1] >= threshold).mean()


# %% wrong: the accuracy on the new examples
# hint: accuracy-for-precision
def threshold_for(p_val, y_val, p_new, y_new, recall):
    threshold = max(t for t in p_val if (p_val[y_val == 1] >= t).mean() >= recall)
    return threshold, ((p_new >= threshold) == y_new).mean()


# %% wrong: found positives divided by all examples
# hint: divided-by-all
def threshold_for(p_val, y_val, p_new, y_new, recall):
    threshold = max(t for t in p_val if (p_val[y_val == 1] >= t).mean() >= recall)
    return threshold, ((p_new >= threshold) & (y_new == 1)).mean()


# %% wrong: the pair in the other order
# hint: order-swapped
def threshold_for(p_val, y_val, p_new, y_new, recall):
    threshold = max(t for t in p_val if (p_val[y_val == 1] >= t).mean() >= recall)
    return y_new[p_new >= threshold].mean(), threshold


# %% wrong: all thresholds that keep the promise
# hint: wrong-shape
import numpy as np


def threshold_for(p_val, y_val, p_new, y_new, recall):
    keep = np.array([(p_val[y_val == 1] >= t).mean() >= recall for t in p_val])
    return p_val[keep], y_new[p_new >= p_val[keep].max()].mean()


# %% wrong: returns the threshold alone
# hint: no-return
def threshold_for(p_val, y_val, p_new, y_new, recall):
    return max(t for t in p_val if (p_val[y_val == 1] >= t).mean() >= recall)


# %% wrong: sorts the probabilities of the caller, so that labels no longer fit
# hint: changes-input
import numpy as np


def threshold_for(p_val, y_val, p_new, y_new, recall):
    threshold = max(t for t in p_val if (p_val[y_val == 1] >= t).mean() >= recall)
    precision = y_new[p_new >= threshold].mean()
    p_val.sort()
    return threshold, precision


# %% wrong: asks two arrays one question
# hint: raises
def threshold_for(p_val, y_val, p_new, y_new, recall):
    for threshold in sorted(p_val, reverse=True):
        if p_val >= threshold and y_val == 1:
            return threshold, y_new[p_new >= threshold].mean()


# %% wrong: prints both numbers
# hint: no-return
def threshold_for(p_val, y_val, p_new, y_new, recall):
    threshold = max(t for t in p_val if (p_val[y_val == 1] >= t).mean() >= recall)
    print(threshold, y_new[p_new >= threshold].mean())


# %% wrong: takes the share of all that are named for the recall
# hint: quantile-of-all
def threshold_for(p_val, y_val, p_new, y_new, recall):
    enough = [t for t in p_val if (p_val >= t).mean() >= recall]
    threshold = max(enough)
    precision = y_new[p_new >= threshold].mean()
    return float(threshold), float(precision)


# %% wrong: the probabilities come sorted
# hint: not-sorted
import numpy as np


def threshold_for(p_val, y_val, p_new, y_new, recall):
    recalls = np.cumsum(y_val) / y_val.sum()
    first = np.argmax(recalls >= recall)
    threshold = p_val[first]
    named = p_new >= threshold
    precision = np.sum(named & (y_new == 1)) / named.sum()
    return float(threshold), float(precision)
