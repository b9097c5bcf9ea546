# %% right: a loop over the bins
import numpy as np


def reliability(probabilities, labels, n_bins):
    confidence = probabilities.max(axis=1)
    hit = probabilities.argmax(axis=1) == labels
    place = np.minimum((confidence * n_bins).astype(int), n_bins - 1)
    count, mean, right, error = [], [], [], 0.0
    for i in range(n_bins):
        here = place == i
        count.append(int(here.sum()))
        mean.append(float(confidence[here].mean()) if here.any() else 0.0)
        right.append(float(hit[here].mean()) if here.any() else 0.0)
        error += count[-1] / len(labels) * abs(mean[-1] - right[-1])
    table = {"count": np.array(count), "confidence": np.array(mean), "right": np.array(right)}
    return {**table, "error": error}


# %% right: digitize and bincount
import numpy as np


def reliability(probabilities, labels, n_bins):
    confidence = np.max(probabilities, axis=1)
    hit = np.argmax(probabilities, axis=1) == labels
    bins = np.digitize(confidence, np.arange(1, n_bins) / n_bins)
    count = np.bincount(bins, minlength=n_bins)
    some = np.maximum(count, 1)
    mean = np.bincount(bins, confidence, n_bins) / some
    right = np.bincount(bins, hit, n_bins) / some
    error = np.average(np.abs(mean - right), weights=count)
    return {"count": count, "confidence": mean, "right": right, "error": error}


# %% right: three histograms
import numpy as np


def reliability(probabilities, labels, n_bins):
    confidence = probabilities.max(-1)
    hit = (probabilities.argmax(-1) == labels).astype(float)
    kept = {"bins": n_bins, "range": (0, 1)}
    count, _ = np.histogram(confidence, **kept)
    sums, _ = np.histogram(confidence, weights=confidence, **kept)
    hits, _ = np.histogram(confidence, weights=hit, **kept)
    return {
        "count": count,
        "confidence": sums / np.where(count == 0, 1, count),
        "right": hits / np.where(count == 0, 1, count),
        "error": float(np.abs(sums - hits).sum() / len(labels)),
    }


# %% right: example by example, plain Python
import numpy as np


def reliability(probabilities, labels, n_bins):
    count, sums, hits = [0] * n_bins, [0.0] * n_bins, [0] * n_bins
    for row, label in zip(probabilities.tolist(), labels.tolist()):
        most = max(row)
        i = min(int(most * n_bins), n_bins - 1)
        count[i] += 1
        sums[i] += most
        hits[i] += row.index(most) == label
    mean = [s / c if c else 0.0 for s, c in zip(sums, count)]
    right = [h / c if c else 0.0 for h, c in zip(hits, count)]
    error = sum(c * abs(m - r) for c, m, r in zip(count, mean, right)) / len(labels)
    named = {"count": count, "confidence": mean, "right": right}
    return {key: np.array(value) for key, value in named.items()} | {"error": error}


# %% right: bins by searchsorted, empty ones through nan_to_num
import numpy as np


def reliability(probabilities, labels, n_bins):
    edges = np.linspace(0, 1, n_bins + 1)
    confidence = probabilities.max(axis=1)
    hit = probabilities.argmax(axis=1) == labels
    place = np.searchsorted(edges[1:-1], confidence, side="right")
    belongs = place == np.arange(n_bins)[:, None]
    count = belongs.sum(axis=1)
    with np.errstate(invalid="ignore"):
        mean = np.nan_to_num(belongs @ confidence / count)
        right = np.nan_to_num(belongs @ hit.astype(float) / count)
    error = (count * abs(mean - right)).sum() / count.sum()
    return {"error": error, "right": right, "confidence": mean, "count": count}


# %% wrong: the probability of the true class
# hint: true-class
import numpy as np


def reliability(probabilities, labels, n_bins):
    confidence = probabilities[np.arange(len(labels)), labels]
    hit = probabilities.argmax(axis=1) == labels
    place = np.minimum((confidence * n_bins).astype(int), n_bins - 1)
    count = np.bincount(place, minlength=n_bins)
    mean = np.bincount(place, confidence, n_bins) / np.maximum(count, 1)
    right = np.bincount(place, hit, n_bins) / np.maximum(count, 1)
    error = float((count * abs(mean - right)).sum() / len(labels))
    return {"count": count, "confidence": mean, "right": right, "error": error}


# %% wrong: all probabilities of all classes
# hint: all-probabilities
import numpy as np


def reliability(probabilities, labels, n_bins):
    confidence = probabilities.ravel()
    hit = np.eye(probabilities.shape[1])[labels].ravel()
    place = np.minimum((confidence * n_bins).astype(int), n_bins - 1)
    count = np.bincount(place, minlength=n_bins)
    mean = np.bincount(place, confidence, n_bins) / np.maximum(count, 1)
    right = np.bincount(place, hit, n_bins) / np.maximum(count, 1)
    error = float((count * abs(mean - right)).sum() / count.sum())
    return {"count": count, "confidence": mean, "right": right, "error": error}


# %% wrong: the plain mean of the gaps of all bins
# hint: unweighted
import numpy as np


def reliability(probabilities, labels, n_bins):
    confidence = probabilities.max(axis=1)
    hit = probabilities.argmax(axis=1) == labels
    place = np.minimum((confidence * n_bins).astype(int), n_bins - 1)
    count = np.bincount(place, minlength=n_bins)
    mean = np.bincount(place, confidence, n_bins) / np.maximum(count, 1)
    right = np.bincount(place, hit, n_bins) / np.maximum(count, 1)
    return {
        "count": count,
        "confidence": mean,
        "right": right,
        "error": float(abs(mean - right).mean()),
    }


# %% wrong: the plain mean of the gaps of the bins in use
# hint: unweighted
import numpy as np


def reliability(probabilities, labels, n_bins):
    confidence = probabilities.max(axis=1)
    hit = probabilities.argmax(axis=1) == labels
    place = np.minimum((confidence * n_bins).astype(int), n_bins - 1)
    count = np.bincount(place, minlength=n_bins)
    mean = np.bincount(place, confidence, n_bins) / np.maximum(count, 1)
    right = np.bincount(place, hit, n_bins) / np.maximum(count, 1)
    error = float(abs(mean - right)[count > 0].mean())
    return {"count": count, "confidence": mean, "right": right, "error": error}


# %% wrong: gaps with their signs
# hint: signed
import numpy as np


def reliability(probabilities, labels, n_bins):
    confidence = probabilities.max(axis=1)
    hit = probabilities.argmax(axis=1) == labels
    place = np.minimum((confidence * n_bins).astype(int), n_bins - 1)
    count = np.bincount(place, minlength=n_bins)
    mean = np.bincount(place, confidence, n_bins) / np.maximum(count, 1)
    right = np.bincount(place, hit, n_bins) / np.maximum(count, 1)
    error = float(np.average(mean - right, weights=count))
    return {"count": count, "confidence": mean, "right": right, "error": error}


# %% wrong: mean confidence less accuracy, once for all
# hint: signed
import numpy as np


def reliability(probabilities, labels, n_bins):
    confidence = probabilities.max(axis=1)
    hit = probabilities.argmax(axis=1) == labels
    place = np.minimum((confidence * n_bins).astype(int), n_bins - 1)
    count = np.bincount(place, minlength=n_bins)
    mean = np.bincount(place, confidence, n_bins) / np.maximum(count, 1)
    right = np.bincount(place, hit, n_bins) / np.maximum(count, 1)
    error = float(abs(confidence.mean() - hit.mean()))
    return {"count": count, "confidence": mean, "right": right, "error": error}


# %% wrong: the gap of each example
# hint: each-example
import numpy as np


def reliability(probabilities, labels, n_bins):
    confidence = probabilities.max(axis=1)
    hit = probabilities.argmax(axis=1) == labels
    place = np.minimum((confidence * n_bins).astype(int), n_bins - 1)
    count = np.bincount(place, minlength=n_bins)
    mean = np.bincount(place, confidence, n_bins) / np.maximum(count, 1)
    right = np.bincount(place, hit, n_bins) / np.maximum(count, 1)
    error = float(abs(confidence - hit).mean())
    return {"count": count, "confidence": mean, "right": right, "error": error}


# %% wrong: the largest gap
# hint: largest-gap
import numpy as np


def reliability(probabilities, labels, n_bins):
    confidence = probabilities.max(axis=1)
    hit = probabilities.argmax(axis=1) == labels
    place = np.minimum((confidence * n_bins).astype(int), n_bins - 1)
    count = np.bincount(place, minlength=n_bins)
    mean = np.bincount(place, confidence, n_bins) / np.maximum(count, 1)
    right = np.bincount(place, hit, n_bins) / np.maximum(count, 1)
    error = float(abs(mean - right).max())
    return {"count": count, "confidence": mean, "right": right, "error": error}


# %% wrong: the sum of the gaps
# hint: not-divided
import numpy as np


def reliability(probabilities, labels, n_bins):
    confidence = probabilities.max(axis=1)
    hit = probabilities.argmax(axis=1) == labels
    place = np.minimum((confidence * n_bins).astype(int), n_bins - 1)
    count = np.bincount(place, minlength=n_bins)
    mean = np.bincount(place, confidence, n_bins) / np.maximum(count, 1)
    right = np.bincount(place, hit, n_bins) / np.maximum(count, 1)
    error = float((count * abs(mean - right)).sum())
    return {"count": count, "confidence": mean, "right": right, "error": error}


# %% wrong: bins with equally many examples
# hint: equal-counts
import numpy as np


def reliability(probabilities, labels, n_bins):
    confidence = probabilities.max(axis=1)
    hit = probabilities.argmax(axis=1) == labels
    parts = np.array_split(np.argsort(confidence), n_bins)
    count = np.array([len(part) for part in parts])
    mean = np.array([confidence[part].mean() if len(part) else 0.0 for part in parts])
    right = np.array([hit[part].mean() if len(part) else 0.0 for part in parts])
    error = float((count * abs(mean - right)).sum() / len(labels))
    return {"count": count, "confidence": mean, "right": right, "error": error}


# %% wrong: a histogram from the smallest to the largest confidence
# hint: own-range
import numpy as np


def reliability(probabilities, labels, n_bins):
    confidence = probabilities.max(axis=1)
    hit = probabilities.argmax(axis=1) == labels
    count, edges = np.histogram(confidence, bins=n_bins)
    sums, _ = np.histogram(confidence, bins=n_bins, weights=confidence)
    hits, _ = np.histogram(confidence, bins=n_bins, weights=hit.astype(float))
    some = np.maximum(count, 1)
    error = float(abs(sums - hits).sum() / len(labels))
    return {"count": count, "confidence": sums / some, "right": hits / some, "error": error}


# %% wrong: a confidence of 1 lies in no bin
# hint: one-is-lost
import numpy as np


def reliability(probabilities, labels, n_bins):
    confidence = probabilities.max(axis=1)
    hit = probabilities.argmax(axis=1) == labels
    count, mean, right = np.zeros(n_bins, int), np.zeros(n_bins), np.zeros(n_bins)
    for i in range(n_bins):
        here = (confidence >= i / n_bins) & (confidence < (i + 1) / n_bins)
        count[i] = here.sum()
        if here.any():
            mean[i], right[i] = confidence[here].mean(), hit[here].mean()
    error = float((count * abs(mean - right)).sum() / len(labels))
    return {"count": count, "confidence": mean, "right": right, "error": error}


# %% wrong: one bin more than asked for
# hint: wrong-shape
import numpy as np


def reliability(probabilities, labels, n_bins):
    confidence = probabilities.max(axis=1)
    hit = probabilities.argmax(axis=1) == labels
    place = (confidence * n_bins).astype(int)
    count = np.bincount(place, minlength=n_bins + 1)
    mean = np.bincount(place, confidence, n_bins + 1) / np.maximum(count, 1)
    right = np.bincount(place, hit, n_bins + 1) / np.maximum(count, 1)
    error = float((count * abs(mean - right)).sum() / len(labels))
    return {"count": count, "confidence": mean, "right": right, "error": error}


# %% wrong: digitize with all edges, numbered from 1
# hint: one-bin-too-many
import numpy as np


def reliability(probabilities, labels, n_bins):
    confidence = probabilities.max(axis=1)
    hit = probabilities.argmax(axis=1) == labels
    place = np.digitize(confidence, np.linspace(0, 1, n_bins + 1)) - 1
    count = np.bincount(place, minlength=n_bins)
    mean = np.bincount(place, confidence, n_bins) / np.maximum(count, 1)
    right = np.bincount(place, hit, n_bins) / np.maximum(count, 1)
    error = float((count * abs(mean - right)).sum() / len(labels))
    return {"count": count, "confidence": mean, "right": right, "error": error}


# %% wrong: the upper edge belongs to the bin
# hint: upper-edge
import numpy as np


def reliability(probabilities, labels, n_bins):
    confidence = probabilities.max(axis=1)
    hit = probabilities.argmax(axis=1) == labels
    place = np.digitize(confidence, np.linspace(0, 1, n_bins + 1)[1:-1], right=True)
    count = np.bincount(place, minlength=n_bins)
    mean = np.bincount(place, confidence, n_bins) / np.maximum(count, 1)
    right = np.bincount(place, hit, n_bins) / np.maximum(count, 1)
    error = float((count * abs(mean - right)).sum() / len(labels))
    return {"count": count, "confidence": mean, "right": right, "error": error}


# %% wrong: the nearest bin
# hint: rounded-bin
import numpy as np


def reliability(probabilities, labels, n_bins):
    confidence = probabilities.max(axis=1)
    hit = probabilities.argmax(axis=1) == labels
    place = np.minimum(np.round(confidence * n_bins).astype(int), n_bins - 1)
    count = np.bincount(place, minlength=n_bins)
    mean = np.bincount(place, confidence, n_bins) / np.maximum(count, 1)
    right = np.bincount(place, hit, n_bins) / np.maximum(count, 1)
    error = float((count * abs(mean - right)).sum() / len(labels))
    return {"count": count, "confidence": mean, "right": right, "error": error}


# %% wrong: nan for a bin that is empty
# hint: empty-bins
import numpy as np


def reliability(probabilities, labels, n_bins):
    confidence = probabilities.max(axis=1)
    hit = probabilities.argmax(axis=1) == labels
    place = np.minimum((confidence * n_bins).astype(int), n_bins - 1)
    count = np.bincount(place, minlength=n_bins)
    mean = np.bincount(place, confidence, n_bins) / count
    right = np.bincount(place, hit, n_bins) / count
    error = float(np.nansum(count * abs(mean - right)) / len(labels))
    return {"count": count, "confidence": mean, "right": right, "error": error}


# %% wrong: the middle of the bin in place of the mean confidence
# hint: middle-of-the-bin
import numpy as np


def reliability(probabilities, labels, n_bins):
    confidence = probabilities.max(axis=1)
    hit = probabilities.argmax(axis=1) == labels
    place = np.minimum((confidence * n_bins).astype(int), n_bins - 1)
    count = np.bincount(place, minlength=n_bins)
    mean = np.where(count > 0, (np.arange(n_bins) + 0.5) / n_bins, 0.0)
    right = np.bincount(place, hit, n_bins) / np.maximum(count, 1)
    error = float((count * abs(mean - right)).sum() / len(labels))
    return {"count": count, "confidence": mean, "right": right, "error": error}


# %% wrong: right means above one half
# hint: right-is-sure
import numpy as np


def reliability(probabilities, labels, n_bins):
    confidence = probabilities.max(axis=1)
    hit = confidence > 0.5
    place = np.minimum((confidence * n_bins).astype(int), n_bins - 1)
    count = np.bincount(place, minlength=n_bins)
    mean = np.bincount(place, confidence, n_bins) / np.maximum(count, 1)
    right = np.bincount(place, hit, n_bins) / np.maximum(count, 1)
    error = float((count * abs(mean - right)).sum() / len(labels))
    return {"count": count, "confidence": mean, "right": right, "error": error}


# %% wrong: shares of all examples, not of the bin
# hint: share-of-all
import numpy as np


def reliability(probabilities, labels, n_bins):
    confidence = probabilities.max(axis=1)
    hit = probabilities.argmax(axis=1) == labels
    place = np.minimum((confidence * n_bins).astype(int), n_bins - 1)
    count = np.bincount(place, minlength=n_bins)
    mean = np.bincount(place, confidence, n_bins) / np.maximum(count, 1)
    right = np.bincount(place, hit, n_bins) / len(labels)
    error = float((count * abs(mean - right)).sum() / len(labels))
    return {"count": count, "confidence": mean, "right": right, "error": error}


# %% wrong: the largest probability of each column
# hint: value
import numpy as np


def reliability(probabilities, labels, n_bins):
    confidence = probabilities.max(axis=0)
    place = np.minimum((confidence * n_bins).astype(int), n_bins - 1)
    count = np.bincount(place, minlength=n_bins)
    mean = np.bincount(place, confidence, n_bins) / np.maximum(count, 1)
    return {"count": count, "confidence": mean, "right": mean, "error": 0.0}


# %% wrong: another name for the error
# hint: wrong-keys
import numpy as np


def reliability(probabilities, labels, n_bins):
    confidence = probabilities.max(axis=1)
    hit = probabilities.argmax(axis=1) == labels
    place = np.minimum((confidence * n_bins).astype(int), n_bins - 1)
    count = np.bincount(place, minlength=n_bins)
    mean = np.bincount(place, confidence, n_bins) / np.maximum(count, 1)
    right = np.bincount(place, hit, n_bins) / np.maximum(count, 1)
    error = float((count * abs(mean - right)).sum() / len(labels))
    return {"n": count, "confidence": mean, "accuracy": right, "ece": error}


# %% wrong: a tuple of four
# hint: wrong-type
import numpy as np


def reliability(probabilities, labels, n_bins):
    confidence = probabilities.max(axis=1)
    hit = probabilities.argmax(axis=1) == labels
    place = np.minimum((confidence * n_bins).astype(int), n_bins - 1)
    count = np.bincount(place, minlength=n_bins)
    mean = np.bincount(place, confidence, n_bins) / np.maximum(count, 1)
    right = np.bincount(place, hit, n_bins) / np.maximum(count, 1)
    return count, mean, right, float((count * abs(mean - right)).sum() / len(labels))


# %% wrong: lists of the bins that are not empty
# hint: empty-left-out
import numpy as np


def reliability(probabilities, labels, n_bins):
    confidence = probabilities.max(axis=1)
    hit = probabilities.argmax(axis=1) == labels
    place = np.minimum((confidence * n_bins).astype(int), n_bins - 1)
    used = np.unique(place)
    count = np.array([np.sum(place == i) for i in used])
    mean = np.array([confidence[place == i].mean() for i in used])
    right = np.array([hit[place == i].mean() for i in used])
    error = float((count * abs(mean - right)).sum() / len(labels))
    return {"count": count, "confidence": mean, "right": right, "error": error}


# %% wrong: the mean of an empty list
# hint: raises
import statistics

import numpy as np


def reliability(probabilities, labels, n_bins):
    bins = [[] for _ in range(n_bins)]
    for row, label in zip(probabilities, labels):
        i = min(int(row.max() * n_bins), n_bins - 1)
        bins[i].append((row.max(), row.argmax() == label))
    mean = np.array([statistics.mean(c for c, _ in one) for one in bins])
    return {"count": np.array([len(one) for one in bins]), "confidence": mean}


# %% wrong: rounds the probabilities of the caller
# hint: changes-input
import numpy as np


def reliability(probabilities, labels, n_bins):
    confidence = probabilities.max(axis=1)
    hit = probabilities.argmax(axis=1) == labels
    place = np.minimum((confidence * n_bins).astype(int), n_bins - 1)
    count = np.bincount(place, minlength=n_bins)
    mean = np.bincount(place, confidence, n_bins) / np.maximum(count, 1)
    right = np.bincount(place, hit, n_bins) / np.maximum(count, 1)
    probabilities.sort(axis=1)
    error = float((count * abs(mean - right)).sum() / len(labels))
    return {"count": count, "confidence": mean, "right": right, "error": error}


# %% wrong: prints the table
# hint: no-return
import numpy as np


def reliability(probabilities, labels, n_bins):
    confidence = probabilities.max(axis=1)
    print(np.bincount((confidence * n_bins).astype(int)))


# %% wrong: the answer is class 1 where the second column is above 0.5
# hint: yes-or-no
import numpy as np


def reliability(probabilities, labels, n_bins):
    confidence = np.max(probabilities, axis=1)
    answers = (probabilities[:, 1] > 0.5).astype(int)
    right = answers == labels
    place = np.minimum((confidence * n_bins).astype(int), n_bins - 1)
    count, mean, share = np.zeros(n_bins), np.zeros(n_bins), np.zeros(n_bins)
    for i in range(n_bins):
        here = place == i
        if here.any():
            count[i], mean[i], share[i] = here.sum(), confidence[here].mean(), right[here].mean()
    error = float((count * np.abs(mean - share)).sum() / count.sum())
    return {"count": count, "confidence": mean, "right": share, "error": error}
