"""Spec of 06.class_weights: weights that make up for unequal counts."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import numpy as np

from autograder.checks.answer import Answer
from autograder.checks.ask import ask_and_watch
from autograder.checks.exercise import Exercise, Misconception, Observation

Weights = Callable[[np.ndarray], Any]


def class_weights(labels: np.ndarray) -> dict[int, float]:
    """Give every class the total weight 1, then scale to the mean 1 over the examples."""
    raw = {k: 1 / int((labels == k).sum()) for k in range(int(labels.max()) + 1)}
    mean = sum(raw[int(label)] for label in labels) / len(labels)
    return {k: weight / mean for k, weight in raw.items()}


# Questions


def _observe_class_weights(answer: Answer, rng: np.random.Generator) -> Iterator[Observation]:
    for counts in (
        np.array([rng.integers(3, 5), rng.integers(7, 11)]),
        rng.permutation([3, 7, 11, 17, 26]) + rng.integers(0, 3, 5),
        np.array([int(rng.integers(9, 14)), 2, int(rng.integers(4, 7))]),
        np.array([int(rng.integers(40, 60)), 1]),
        np.full(4, rng.integers(2, 5)),
        rng.permutation(np.arange(1, 13)),
    ):
        why = f"The numbers of examples of the classes 0, 1, … are {', '.join(map(str, counts))}."
        yield from ask_and_watch(answer, "class_weights", _labels(rng, counts), why=why)


def _labels(rng: np.random.Generator, counts: np.ndarray) -> np.ndarray:
    """Labels in random order; the first is of the last class, so no class comes in its place."""
    labels = rng.permutation(np.repeat(np.arange(len(counts)), counts))
    where = int(np.argmax(labels))
    labels[0], labels[where] = labels[where], labels[0]
    return labels


# Known wrong answers: c the counts of the classes 0, 1, …, k a class


def _from_counts(weights: Weights) -> Weights:
    """A dictionary 0, 1, … of what `weights` makes of the counts of the classes."""
    return lambda labels: dict(enumerate(weights(np.bincount(labels)).tolist()))


def _balanced(counts: np.ndarray) -> np.ndarray:
    return counts.sum() / (len(counts) * counts)


def _of_examples(labels: np.ndarray) -> np.ndarray:
    return _balanced(np.bincount(labels))[labels]


def _with_keys(order: Callable[[np.ndarray], Any]) -> Weights:
    """The right weights in the order of the classes that `order` gives, under 0, 1, …"""

    def answer(labels: np.ndarray) -> dict[int, float]:
        weights = class_weights(labels)
        return {place: weights[int(k)] for place, k in enumerate(order(labels))}

    return answer


def _first_against_rest(labels: np.ndarray) -> dict[int, float]:
    first, n = int((labels == 0).sum()), len(labels)
    return {0: n / (2 * first), 1: n / (2 * (n - first))}


def _zeros_and_ones(labels: np.ndarray) -> dict[int, float]:
    return {k: len(labels) / (2 * int((labels == k).sum())) for k in (0, 1)}


def _rounded(digits: int) -> Weights:
    """Balanced weights, each with so many digits behind the point."""
    return _from_counts(lambda c: np.array([round(w, digits) for w in _balanced(c).tolist()]))


def _without_last(labels: np.ndarray) -> dict[int, float]:
    return dict(list(class_weights(labels).items())[:-1])


EXERCISE = Exercise(
    id="06.class_weights",
    title="weights that make up for unequal counts",
    points=2,
    lesson="Some examples count more",
    reference=class_weights,
    observe=_observe_class_weights,
    misconceptions=(
        Misconception(
            "grows-with-count",
            "The most frequent class gets the largest weight, so the rare ones count even less.",
            (_from_counts(lambda c: c / c.sum()), _from_counts(lambda c: len(c) * c / c.sum())),
        ),
        Misconception(
            "mean-is-not-one",
            "The weights have the right proportions, but they are small numbers: the loss and every "
            "update become smaller with them. What is their mean over all examples?",
            (_from_counts(lambda c: 1 / c),),
        ),
        Misconception(
            "mean-is-number-of-classes",
            "The proportions are right, but the mean over the examples is the number of classes.",
            (_from_counts(lambda c: c.sum() / c),),
        ),
        Misconception(
            "weights-sum-to-one",
            "The proportions are right, but it is the sum over the classes that is 1 here.",
            (_from_counts(lambda c: 1 / c / (1 / c).sum()),),
        ),
        Misconception(
            "mean-over-classes",
            "The mean of the weights over the *classes* is 1 here. A frequent class has more "
            "examples, so it counts more in a mean over the examples.",
            (_from_counts(lambda c: 1 / c / (1 / c).mean()),),
        ),
        Misconception(
            "largest-class-weighs-one",
            "The most frequent class has the weight 1, so the mean over the examples is above 1.",
            (_from_counts(lambda c: c.max() / c),),
        ),
        Misconception(
            "smallest-class-weighs-one",
            "The rarest class has the weight 1, so the mean over the examples is below 1.",
            (_from_counts(lambda c: c.min() / c),),
        ),
        Misconception(
            "one-minus-share",
            "One minus the share falls as the count grows, but it is not inversely proportional to "
            "it: a class with a third of the examples does not get three times the weight.",
            (_from_counts(lambda c: 1 - c / c.sum()),),
        ),
        Misconception(
            "two-classes-only",
            "This is right for two classes. Here there are more.",
            (_from_counts(lambda c: c.sum() / (2 * c)), _first_against_rest, _zeros_and_ones),
        ),
        Misconception(
            "one-class-too-few",
            "The largest label is not the number of classes: these count from 0.",
            (_from_counts(lambda c: c.sum() / ((len(c) - 1) * c)),),
        ),
        Misconception(
            "one-class-too-many",
            "The number of classes is one too large.",
            (_from_counts(lambda c: c.sum() / ((len(c) + 1) * c)),),
        ),
        Misconception(
            "last-class-forgotten",
            "The last class has no weight. `range(n)` ends before n.",
            (_without_last,),
        ),
        Misconception(
            "square-root",
            "Here the weight falls with the square root of the count. That is used at times, but it "
            "is not inversely proportional to the count.",
            (
                _from_counts(lambda c: np.sqrt(_balanced(c))),
                _from_counts(lambda c: c.sum() / (np.sqrt(c) * np.sqrt(c).sum())),
            ),
        ),
        Misconception(
            "weight-per-example",
            "There is one weight for each example here. That is what `sample_weight` takes; "
            "`class_weight` takes one weight for each class.",
            (_of_examples, lambda labels: dict(enumerate(_of_examples(labels).tolist()))),
        ),
        Misconception(
            "keys-by-frequency",
            "The weights are right, but in the order of the counts: under the wrong classes.",
            (_with_keys(lambda labels: np.argsort(-np.bincount(labels), kind="stable")),),
        ),
        Misconception(
            "keys-by-appearance",
            "The weights are right, but they stand under the wrong classes: they are in the order "
            "in which the classes first appear.",
            (_with_keys(lambda labels: dict.fromkeys(labels.tolist())),),
        ),
        Misconception(
            "classes-from-one",
            "The keys count from 1 here. The classes are 0, 1, …",
            (lambda labels: {k + 1: w for k, w in class_weights(labels).items()},),
        ),
        Misconception(
            "keys-as-text",
            "The keys are texts. `0` and `'0'` are different keys, and the labels are numbers.",
            (lambda labels: {str(k): w for k, w in class_weights(labels).items()},),
        ),
        Misconception(
            "no-dictionary",
            "The weights stand in an array or a list. `class_weight` wants a dictionary, with the number "
            "of the class as key.",
            (
                lambda labels: _balanced(np.bincount(labels)),
                lambda labels: _balanced(np.bincount(labels)).tolist(),
            ),
        ),
        Misconception(
            "weights-truncated",
            "The weights are whole numbers: `//` and `int` drop the fraction, and some weights are "
            "0. An example of weight 0 is not learned from.",
            (_from_counts(lambda c: np.floor(_balanced(c))),),
        ),
        Misconception(
            "rounded-too-far",
            "The weights are rounded. Return them as they are and round only when you print them.",
            (_rounded(1), _rounded(3)),
        ),
        Misconception(
            "all-equal",
            "All classes have the same weight, which is what `fit` does without weights.",
            (_from_counts(lambda c: np.ones(len(c))),),
        ),
        Misconception(
            "counts-returned",
            "These are the numbers of examples of the classes, not weights.",
            (_from_counts(lambda c: c.astype(float)),),
        ),
    ),
)
