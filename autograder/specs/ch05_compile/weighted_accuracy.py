"""Spec of 05.weighted_accuracy: the accuracy as `metrics` and as `weighted_metrics` report it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import numpy as np

from autograder.checks.answer import Answer
from autograder.checks.ask import ask, ask_and_watch
from autograder.checks.exercise import Exercise, Misconception, Observation

Wrong = Callable[[np.ndarray, np.ndarray, np.ndarray], Any]
Formula = Callable[[np.ndarray, np.ndarray], Any]


def weighted_accuracy(
    labels: np.ndarray, predicted: np.ndarray, sample_weight: np.ndarray
) -> tuple[float, float]:
    """Both shares counted example by example."""
    right, right_weight, weight = 0, 0.0, 0.0
    for label, guess, own in zip(labels, predicted, sample_weight, strict=True):
        weight += own
        if label == guess:
            right += 1
            right_weight += own
    return right / len(labels), float(right_weight / weight)


# Questions

_NAME = "weighted_accuracy"
_CLOSE = {"rtol": 0.0, "atol": 1.2e-5}


def _observe(answer: Answer, rng: np.random.Generator) -> Iterator[Observation]:
    labels, predicted = _classes(rng, 7, 4)
    yield from ask_and_watch(answer, _NAME, labels, predicted, _weights(rng, 11), **_CLOSE)
    # Weights of 0, for hits and for misses.
    labels, predicted = _classes(rng, 5, 4)
    weights = _weights(rng, 9)
    weights[[0, 1, 8]] = 0.0
    order = rng.permutation(9)
    given = labels[order], predicted[order], weights[order]
    yield from ask_and_watch(answer, _NAME, *given, **_CLOSE)
    labels, predicted = _classes(rng, 3, 5)
    yield ask(answer, _NAME, labels, predicted, np.full(8, 2.5), **_CLOSE)
    labels, predicted = _classes(rng, 4, 0)
    yield ask(answer, _NAME, labels, predicted, _weights(rng, 4), **_CLOSE)
    yield ask(answer, _NAME, np.array([1]), np.array([0]), np.array([1.5]), **_CLOSE)


def _classes(rng: np.random.Generator, hits: int, misses: int) -> tuple[np.ndarray, np.ndarray]:
    """Labels and predictions of classes 0 to 3, the hits first."""
    labels = rng.integers(0, 4, hits + misses)
    labels[: min(4, hits)] = rng.permutation(4)[: min(4, hits)]
    wrong = (labels + rng.integers(1, 4, hits + misses)) % 4
    return labels, np.where(np.arange(hits + misses) < hits, labels, wrong)


def _weights(rng: np.random.Generator, n: int) -> np.ndarray:
    """Between 0.2 and 3, some of them below 1; different from each other."""
    return rng.permutation(np.linspace(0.2, 3.0, n) + rng.integers(1, 9, n) / 100)


# Known wrong answers: y labels, p predictions, w weights, h hits (1.0 and 0.0)


def _of_hits(plain: Formula, weighted: Formula) -> Wrong:
    """Two formulas of the hits and the weights."""

    def wrong(y: np.ndarray, p: np.ndarray, w: np.ndarray) -> tuple[float, float]:
        hits = (y == p).astype(float)
        return float(plain(hits, w)), float(weighted(hits, w))

    return wrong


def _plain(h: np.ndarray, w: np.ndarray) -> float:
    return h.mean()


def _weighted(h: np.ndarray, w: np.ndarray) -> float:
    return (w * h).sum() / w.sum()


def _second(formula: Formula) -> Wrong:
    """Another formula for the second number only."""
    return _of_hits(_plain, formula)


def _then(change: Callable[[float, float], Any]) -> Wrong:
    """The right pair, then something made of it."""
    return lambda y, p, w: change(*weighted_accuracy(y, p, w))


def _of_each_class(y: np.ndarray, p: np.ndarray, w: np.ndarray) -> tuple[float, float]:
    shares = [float((p[y == k] == k).mean()) for k in np.unique(y)]
    return float((y == p).mean()), float(np.mean(shares))


def _weights_of_labels(y: np.ndarray, p: np.ndarray, w: np.ndarray) -> tuple[float, float]:
    return weighted_accuracy(y, p, w[y % len(w)])


def _of_a_half(y: np.ndarray, p: np.ndarray, w: np.ndarray) -> tuple[float, float]:
    return weighted_accuracy(y, (p > 0.5).astype(int), w)


def _compared_with_weights(y: np.ndarray, p: np.ndarray, w: np.ndarray) -> tuple[float, float]:
    return float((y == p).mean()), float((y * w == p * w).mean())


def _labels_times_weights(y: np.ndarray, p: np.ndarray, w: np.ndarray) -> tuple[float, float]:
    return float((y == p).mean()), float((w * y == p).sum() / w.sum())


EXERCISE = Exercise(
    id="05.weighted_accuracy",
    title="accuracy, with and without weights",
    points=1,
    lesson="Metrics, weighted and not",
    reference=weighted_accuracy,
    observe=_observe,
    tensors=False,
    misconceptions=(
        Misconception(
            "weights-ignored",
            "Both numbers are the plain share. Other weights must give another second number.",
            (_then(lambda a, b: (a, a)),),
        ),
        Misconception(
            "metrics-weighted-too",
            "Both numbers are weighted. The metrics in `metrics` do not look at the sample weights.",
            (_then(lambda a, b: (b, b)),),
        ),
        Misconception(
            "compared-with-a-half",
            "A prediction counts as right where “above 0.5” agrees with the label. That is for "
            "probabilities of yes; here `predicted` holds numbers of classes, to be compared with the labels.",
            (_of_a_half,),
        ),
        Misconception(
            "order-swapped", "The two numbers have changed places.", (_then(lambda a, b: (b, a)),)
        ),
        Misconception(
            "divided-by-n",
            "The weights of the hits are divided by the number of examples. If all are right, "
            "the share must be 1, whatever the weights are.",
            (_second(lambda h, w: (w * h).mean()),),
        ),
        Misconception(
            "divided-by-nonzero",
            "The weights of the hits are divided by the number of examples that have a weight. If "
            "all are right, the share must be 1, whatever the weights are.",
            (_second(lambda h, w: (w * h).sum() / (w > 0).sum()),),
        ),
        Misconception(
            "divided-by-largest",
            "The weights are divided by the largest of them. If all are right, the share must be 1.",
            (_second(lambda h, w: (w / w.max() * h).mean()),),
        ),
        Misconception(
            "weights-below-only",
            "Above the line of the fraction every hit counts as 1, and the weights stand below it only.",
            (_second(lambda h, w: h.sum() / w.sum()),),
        ),
        Misconception(
            "not-divided",
            "This is a sum and no share. A share lies between 0 and 1.",
            (
                _second(lambda h, w: (w * h).sum()),
                _of_hits(lambda h, w: h.sum(), lambda h, w: (w * h).sum()),
            ),
        ),
        Misconception(
            "weights-as-mask",
            "Every weight above 0 counts as 1 here. An example with a weight of 2 should count twice "
            "as much as one with a weight of 1.",
            (_second(lambda h, w: h[w > 0].mean()),),
        ),
        Misconception(
            "plain-over-used-only",
            "The first number leaves out examples of weight 0. `metrics` ignores the weights.",
            (_of_hits(lambda h, w: h[w > 0].mean(), _weighted),),
        ),
        Misconception(
            "weights-on-labels",
            "The weights are multiplied into labels or predictions before these are compared. Compare "
            "first: a class times a weight is no class.",
            (_compared_with_weights, _labels_times_weights),
        ),
        Misconception(
            "average-swapped",
            "This is the mean weight of the hits: the values and the weights have changed places, or the "
            "misses are left out below the line.",
            (
                _second(lambda h, w: (w * h).sum() / max(h.sum(), 1)),
                _second(lambda h, w: np.average(w, weights=h)),
            ),
        ),
        Misconception(
            "errors-counted",
            "This is the share of the misses. Accuracy is the share of the hits.",
            (_then(lambda a, b: (1 - a, 1 - b)),),
        ),
        Misconception(
            "percent",
            "These are percentages. A share lies between 0 and 1.",
            (_then(lambda a, b: (100 * a, 100 * b)),),
        ),
        Misconception(
            "weights-truncated",
            "The fractions of the weights are cut off or rounded: a weight below 1 has become 0 or 1.",
            (_second(lambda h, w: (np.trunc(w) * h).sum() / np.trunc(w).sum()),),
        ),
        Misconception(
            "accuracy-per-class",
            "Each class counts the same here. The weights belong to examples.",
            (_of_each_class,),
        ),
        Misconception(
            "compared-as-a-whole",
            "This is 1 only if all examples are right, and 0 otherwise. `//` drops the fraction, and "
            "`all` asks for every example at once.",
            (_of_hits(lambda h, w: h.all(), lambda h, w: h.all()),),
        ),
        Misconception(
            "weights-of-labels",
            "The weights are looked up by the class. Each example has a weight of its own.",
            (_weights_of_labels,),
        ),
        Misconception(
            "rounded-too-far",
            "The numbers are rounded. Return the exact values and round only when you print them.",
            (_then(lambda a, b: (round(a, 2), round(b, 2))),),
        ),
    ),
)
