# %% right: np.average once without and once with weights
import numpy as np


def weighted_accuracy(labels, predicted, sample_weight):
    hit = np.equal(labels, predicted).astype(float)
    return float(np.average(hit)), float(np.average(hit, weights=sample_weight))


# %% right: picks the weights of the hits by a mask
import numpy as np


def weighted_accuracy(labels, predicted, sample_weight):
    right = np.flatnonzero(labels - predicted == 0)
    return right.size / labels.size, float(sample_weight[right].sum()) / float(sample_weight.sum())


# %% right: two Keras metrics, one of them given the weights
import keras


def weighted_accuracy(labels, predicted, sample_weight):
    plain = keras.metrics.Accuracy()
    plain.update_state(labels, predicted)
    weighted = keras.metrics.Accuracy()
    weighted.update_state(labels, predicted, sample_weight=sample_weight)
    return float(plain.result()), float(weighted.result())


# %% right: plain loop with two counters
def weighted_accuracy(labels, predicted, sample_weight):
    hits, weight_of_hits, weight_of_all = 0, 0.0, 0.0
    for label, guess, weight in zip(labels, predicted, sample_weight, strict=True):
        weight_of_all += float(weight)
        if label == guess:
            hits += 1
            weight_of_hits += float(weight)
    return hits / len(labels), weight_of_hits / weight_of_all


# %% right: an array of hits, its mean, and the weighted sum
import numpy as np


def weighted_accuracy(labels, predicted, sample_weight):
    """Return the plain and the weighted share of hits."""
    hit = np.asarray(labels) == np.asarray(predicted)
    return float(hit.mean()), float((sample_weight * hit).sum() / np.sum(sample_weight))


# %% right: one minus the share of errors, by indexing; a named tuple comes back
from collections import namedtuple

import numpy as np

Accuracies = namedtuple("Accuracies", "plain weighted")


def weighted_accuracy(labels, predicted, sample_weight):
    errors = np.flatnonzero(labels - predicted)
    lost = np.sum(sample_weight[errors]) / np.sum(sample_weight)
    return Accuracies(1.0 - len(errors) / len(labels), float(1.0 - lost))


# %% right: one function of its own, called with weights 1 and with the weights
import math


def share(hits, weights):
    return math.fsum(h * w for h, w in zip(hits, weights, strict=True)) / math.fsum(weights)


def weighted_accuracy(labels, predicted, sample_weight):
    hits = [1.0 if a == b else 0.0 for a, b in zip(labels, predicted, strict=True)]
    return share(hits, [1.0] * len(hits)), share(hits, [float(w) for w in sample_weight])


# %% right: one minus the share of the errors
import numpy as np


def weighted_accuracy(labels, predicted, sample_weight):
    miss = labels != predicted
    shares = sample_weight / np.sum(sample_weight)
    return 1.0 - np.count_nonzero(miss) / len(miss), 1.0 - float(np.dot(shares, miss))


# %% right: a table with a column of hits
import pandas as pd


def weighted_accuracy(labels, predicted, sample_weight):
    table = pd.DataFrame({"label": labels, "predicted": predicted, "weight": sample_weight})
    table["hit"] = (table["label"] == table["predicted"]).astype(float)
    weighted = (table["hit"] * table["weight"]).sum() / table["weight"].sum()
    return (float(table["hit"].mean()), float(weighted))


# %% right: scikit-learn's accuracy_score, once with sample_weight
from sklearn.metrics import accuracy_score


def weighted_accuracy(labels, predicted, sample_weight):
    plain = accuracy_score(labels, predicted)
    weighted = accuracy_score(labels, predicted, sample_weight=sample_weight)
    return float(plain), float(weighted)


# %% right: a list of two, not a tuple
def weighted_accuracy(labels, predicted, sample_weight):
    hits = labels == predicted
    return [float(hits.mean()), float((sample_weight * hits).sum() / sample_weight.sum())]


# %% wrong: the plain share twice
# hint: weights-ignored
import numpy as np


def weighted_accuracy(labels, predicted, sample_weight):
    accuracy = float(np.mean(labels == predicted))
    return accuracy, accuracy


# %% wrong: two Keras metrics, both without the weights
# hint: weights-ignored
import keras


def weighted_accuracy(labels, predicted, sample_weight):
    plain, weighted = keras.metrics.Accuracy(), keras.metrics.Accuracy()
    plain.update_state(labels, predicted)
    weighted.update_state(labels, predicted)
    return float(plain.result()), float(weighted.result())


# %% wrong: believes that metrics= uses the weights as well
# hint: metrics-weighted-too
import numpy as np


def weighted_accuracy(labels, predicted, sample_weight):
    hit = labels == predicted
    weighted = float(np.sum(hit * sample_weight) / np.sum(sample_weight))
    return weighted, weighted


# %% wrong: hands sample_weight to the metric of metrics= too
# hint: metrics-weighted-too
import keras


def weighted_accuracy(labels, predicted, sample_weight):
    results = []
    for _ in ("accuracy", "weighted_accuracy"):
        metric = keras.metrics.Accuracy()
        metric.update_state(labels, predicted, sample_weight)
        results.append(float(metric.result()))
    return tuple(results)


# %% wrong: the weighted share first
# hint: order-swapped
import numpy as np


def weighted_accuracy(labels, predicted, sample_weight):
    hit = labels == predicted
    plain = float(np.mean(hit))
    weighted = float(np.average(hit, weights=sample_weight))
    return weighted, plain


# %% wrong: a loop that divides both sums by the number of examples
# hint: divided-by-n
def weighted_accuracy(labels, predicted, sample_weight):
    plain, weighted = 0.0, 0.0
    for i in range(len(labels)):
        if labels[i] == predicted[i]:
            plain += 1.0
            weighted += float(sample_weight[i])
    return plain / len(labels), weighted / len(labels)


# %% wrong: the mean of weight times hit
# hint: divided-by-n
import numpy as np


def weighted_accuracy(labels, predicted, sample_weight):
    hit = (labels == predicted).astype(float)
    return float(np.mean(hit)), float(np.mean(sample_weight * hit))


# %% wrong: divides by how many weights are above zero
# hint: divided-by-nonzero
import numpy as np


def weighted_accuracy(labels, predicted, sample_weight):
    hit = labels == predicted
    used = np.count_nonzero(sample_weight)
    return float(hit.mean()), float((hit * sample_weight).sum() / used)


# %% wrong: brings the weights between 0 and 1 and takes the mean
# hint: divided-by-largest
import numpy as np


def weighted_accuracy(labels, predicted, sample_weight):
    hit = labels == predicted
    weights = sample_weight / np.max(sample_weight)
    return float(hit.mean()), float((hit * weights).mean())


# %% wrong: the number of hits and the sum of their weights, not divided
# hint: not-divided
import numpy as np


def weighted_accuracy(labels, predicted, sample_weight):
    hit = labels == predicted
    return float(np.sum(hit)), float(np.sum(hit * sample_weight))


# %% wrong: divides the hits, but not the weighted sum
# hint: not-divided
import numpy as np


def weighted_accuracy(labels, predicted, sample_weight):
    hit = labels == predicted
    return float(np.mean(hit)), float(np.dot(hit, sample_weight))


# %% wrong: keeps the examples with a weight above zero and counts each as one
# hint: weights-as-mask
import numpy as np


def weighted_accuracy(labels, predicted, sample_weight):
    hit = labels == predicted
    return float(np.mean(hit)), float(np.mean(hit[sample_weight > 0]))


# %% wrong: leaves examples of weight zero out of both shares
# hint: plain-over-used-only
import numpy as np


def weighted_accuracy(labels, predicted, sample_weight):
    used = sample_weight > 0
    hit = labels[used] == predicted[used]
    weights = sample_weight[used]
    return float(np.mean(hit)), float(np.sum(hit * weights) / np.sum(weights))


# %% wrong: multiplies labels and predictions by the weights and compares them
# hint: weights-on-labels
import numpy as np


def weighted_accuracy(labels, predicted, sample_weight):
    plain = float(np.mean(labels == predicted))
    weighted = float(np.mean(labels * sample_weight == predicted * sample_weight))
    return plain, weighted


# %% wrong: the mean weight of the hits: values and weights of np.average exchanged
# hint: average-swapped
import numpy as np


def weighted_accuracy(labels, predicted, sample_weight):
    hit = (labels == predicted).astype(float)
    if hit.sum() == 0:
        return 0.0, 0.0
    return float(hit.mean()), float(np.average(sample_weight, weights=hit))


# %% wrong: the same exchange, which has nothing to divide by where there is no hit
# hint: average-swapped
import numpy as np


def weighted_accuracy(labels, predicted, sample_weight):
    hits = labels == predicted
    return float(np.mean(hits)), float(np.average(sample_weight, weights=hits))


# %% wrong: the shares of the misses
# hint: errors-counted
import numpy as np


def weighted_accuracy(labels, predicted, sample_weight):
    miss = labels != predicted
    return float(np.mean(miss)), float(np.average(miss, weights=sample_weight))


# %% wrong: both shares in percent
# hint: percent
import numpy as np


def weighted_accuracy(labels, predicted, sample_weight):
    hit = labels == predicted
    weighted = np.average(hit, weights=sample_weight)
    return float(100 * np.mean(hit)), float(100 * weighted)


# %% wrong: makes the weights whole numbers, to repeat the examples that often
# hint: weights-truncated
import numpy as np


def weighted_accuracy(labels, predicted, sample_weight):
    hit = labels == predicted
    repeated = np.repeat(hit, sample_weight.astype(int))
    weighted = float(np.mean(repeated)) if len(repeated) else 0.0
    return float(np.mean(hit)), weighted


# %% wrong: the mean of the accuracies of the classes
# hint: accuracy-per-class
import numpy as np


def weighted_accuracy(labels, predicted, sample_weight):
    hit = labels == predicted
    classes = [np.mean(hit[labels == k]) for k in np.unique(labels)]
    return float(np.mean(hit)), float(np.mean(classes))


# %% wrong: compares the arrays as a whole
# hint: compared-as-a-whole
import numpy as np


def weighted_accuracy(labels, predicted, sample_weight):
    right = float(np.array_equal(labels, predicted))
    return right, float(np.sum(right * sample_weight) / np.sum(sample_weight))


# %% wrong: .all() where the mean belongs
# hint: compared-as-a-whole
import numpy as np


def weighted_accuracy(labels, predicted, sample_weight):
    hit = (labels == predicted).all()
    return float(hit), float(np.average(np.full(len(labels), hit), weights=sample_weight))


# %% wrong: looks the weight up by the label, as in class_weight
# hint: weights-of-labels
import numpy as np


def weighted_accuracy(labels, predicted, sample_weight):
    hit = labels == predicted
    weights = np.take(sample_weight, labels, mode="wrap")
    if weights.sum() == 0:
        return float(hit.mean()), 0.0
    return float(hit.mean()), float(np.average(hit, weights=weights))


# %% wrong: rounds both shares to two decimals
# hint: rounded-too-far
import numpy as np


def weighted_accuracy(labels, predicted, sample_weight):
    hit = labels == predicted
    weighted = np.average(hit, weights=sample_weight)
    return round(float(np.mean(hit)), 2), round(float(weighted), 2)


# %% wrong: sets the weights of the misses to zero in the argument
# hint: changes-input
import numpy as np


def weighted_accuracy(labels, predicted, sample_weight):
    hit = labels == predicted
    total = np.sum(sample_weight)
    sample_weight[~hit] = 0
    return float(np.mean(hit)), float(np.sum(sample_weight) / total)


# %% wrong: divides the weights in place
# hint: changes-input
import numpy as np


def weighted_accuracy(labels, predicted, sample_weight):
    hit = labels == predicted
    sample_weight /= np.sum(sample_weight)
    return float(np.mean(hit)), float(np.sum(hit * sample_weight))


# %% wrong: prints both and returns nothing
# hint: no-return
import numpy as np


def weighted_accuracy(labels, predicted, sample_weight):
    hit = labels == predicted
    print(np.mean(hit), np.average(hit, weights=sample_weight))


# %% wrong: if labels == predicted: asks whether an array is true
# hint: raises
def weighted_accuracy(labels, predicted, sample_weight):
    hits = 0
    if labels == predicted:
        hits += 1
    return hits / len(labels), hits * sum(sample_weight) / sum(sample_weight)


# %% wrong: a keyword that np.mean does not have
# hint: raises
import numpy as np


def weighted_accuracy(labels, predicted, sample_weight):
    hit = labels == predicted
    return float(np.mean(hit)), float(np.mean(hit, weights=sample_weight))


# %% wrong: a dictionary like the history, not a pair
# hint: wrong-type
import numpy as np


def weighted_accuracy(labels, predicted, sample_weight):
    hit = labels == predicted
    return {
        "accuracy": float(np.mean(hit)),
        "weighted_accuracy": float(np.average(hit, weights=sample_weight)),
    }


# %% wrong: a pair of tensors, as the metrics give them
# hint: wrong-type
import keras


def weighted_accuracy(labels, predicted, sample_weight):
    plain = keras.metrics.Accuracy()
    weighted = keras.metrics.Accuracy()
    plain.update_state(labels, predicted)
    weighted.update_state(labels, predicted, sample_weight)
    return plain.result(), weighted.result()


# %% wrong: returns the weighted share alone
# hint: wrong-type
import numpy as np


def weighted_accuracy(labels, predicted, sample_weight):
    return float(np.average(labels == predicted, weights=sample_weight))


# %% wrong: parentheses; the product is compared
# hint: weights-on-labels
def weighted_accuracy(labels, predicted, sample_weight):
    plain = (labels == predicted).mean()
    weighted = (sample_weight * labels == predicted).sum() / sample_weight.sum()
    return float(plain), float(weighted)


# %% wrong: the hits by the sum of the weights
# hint: weights-below-only
def weighted_accuracy(labels, predicted, sample_weight):
    hits = labels == predicted
    return float(hits.mean()), float(hits.sum() / sample_weight.sum())


# %% wrong: weighted by the whole part of the weights
# hint: weights-truncated
import numpy as np


def weighted_accuracy(labels, predicted, sample_weight):
    hits = labels == predicted
    repeated = np.repeat(hits, sample_weight.astype(int))
    return float(hits.mean()), float(repeated.mean())


# %% wrong: integers, // drops the fraction
# hint: compared-as-a-whole
def weighted_accuracy(labels, predicted, sample_weight):
    hits = labels == predicted
    return float(hits.sum() // len(labels)), float((sample_weight * hits).sum() // sample_weight.sum())


# %% wrong: accuracy compares a prediction with 0.5
# hint: compared-with-a-half
import numpy as np


def weighted_accuracy(labels, predicted, sample_weight):
    hits = (predicted > 0.5) == labels
    return float(np.mean(hits)), float(np.average(hits, weights=sample_weight))
