"""Spec of 07.baseline: the accuracy of always giving the same answer."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from typing import Any

import numpy as np

from autograder.checks.answer import Answer
from autograder.checks.ask import ask, ask_and_watch
from autograder.checks.exercise import Exercise, Misconception, Observation

Wrong = Callable[[np.ndarray, np.ndarray], Any]


def baseline_accuracy(y_train: np.ndarray, y_new: np.ndarray) -> float:
    """Count in the training labels which class is the most frequent, then its hits."""
    answer = Counter(y_train.tolist()).most_common(1)[0][0]
    hits = 0
    for label in y_new.tolist():
        hits += label == answer
    return hits / len(y_new)


# Questions

_NAME = "baseline_accuracy"


def _observe(answer: Answer, rng: np.random.Generator) -> Iterator[Observation]:
    # The most frequent of the training labels is the second in the exam, and the third.
    yield from ask_and_watch(answer, _NAME, *_labels(rng, (11, 7, 5, 2), (5, 11, 4, 2)))
    yield ask(answer, _NAME, *_labels(rng, (9, 4, 6), (6, 8, 7)))
    yield ask(answer, _NAME, *_labels(rng, (8, 4, 5), (12, 2, 4)))
    yield ask(answer, _NAME, *_labels(rng, (7, 3, 5), (0, 6, 9)))
    yield ask(answer, _NAME, *_labels(rng, (6, 4, 5), (1, 0, 0)))
    # The most frequent class is a larger number than all that occur in the exam.
    low, middle, high = np.sort(rng.choice(np.arange(1, 9), 3, replace=False))
    y_train = rng.permutation(np.repeat([low, middle, high], [3, 5, 6]))
    yield ask(answer, _NAME, y_train, rng.permutation(np.repeat([low, middle], [4, 3])))


def _labels(
    rng: np.random.Generator, train: Sequence[int], new: Sequence[int]
) -> tuple[np.ndarray, np.ndarray]:
    """Labels with these counts, of classes with gaps between their numbers.

    The most frequent training label is less than half of them. It is not the largest nor one in
    the middle (mean and median are classes, too), and not its own place among those that occur.
    """
    while True:
        classes = rng.choice(np.arange(1, 8), len(train), replace=False)
        y_train, y_new = np.repeat(classes, train), np.repeat(classes, new)
        place = np.searchsorted(np.sort(classes), classes[0])
        middle = {round(y_train.mean()), int(np.median(y_train))}
        if (
            middle <= set(classes)
            and middle.isdisjoint({classes[0], place})
            and (classes[0] not in (classes.max(), place))
        ):
            return rng.permutation(y_train), rng.permutation(y_new)


# Known wrong answers


def _always(choose: Callable[[np.ndarray], Any]) -> Wrong:
    """The accuracy of another answer, which `choose` takes from the training labels."""
    return lambda train, new: float((new == choose(train)).mean())


def _most(labels: np.ndarray) -> int:
    return int(np.bincount(labels).argmax())


def _both(train: np.ndarray, new: np.ndarray) -> np.ndarray:
    return np.concatenate([train, new])


def _by_frequency(train: np.ndarray, new: np.ndarray) -> float:
    return float(np.mean([(train == label).mean() for label in new]))


EXERCISE = Exercise(
    id="07.baseline",
    title="the accuracy of always giving the same answer",
    points=1,
    lesson="A baseline first",
    reference=baseline_accuracy,
    observe=_observe,
    tensors=False,
    misconceptions=(
        Misconception(
            "learned-from-the-exam",
            "The most frequent class was looked up in the labels that it is measured on. A baseline "
            "has to decide before the exam, from the training labels, as every model has.",
            (lambda train, new: float((new == _most(new)).mean()),),
        ),
        Misconception(
            "both-together",
            "The new labels were counted too, when the class was chosen. They are the exam: nothing "
            "is learned from them.",
            (lambda train, new: float((new == _most(_both(train, new))).mean()),),
        ),
        Misconception(
            "arguments-swapped",
            "The two arrays have changed places: this learns from the new labels and measures on the "
            "training labels.",
            (lambda train, new: float((train == _most(new)).mean()),),
        ),
        Misconception(
            "measured-on-training",
            "This is the share of the class in the training labels. In the new labels it can be "
            "another one.",
            (lambda train, new: float((train == _most(train)).mean()),),
        ),
        Misconception(
            "measured-on-all",
            "The training labels were counted as a part of the exam. Only the new ones are.",
            (lambda train, new: float((_both(train, new) == _most(train)).mean()),),
        ),
        Misconception(
            "guessing",
            "This is what a blind guess reaches among K classes. Here some classes are more frequent "
            "than others, and always naming one of them is better.",
            (
                lambda train, new: 1 / len(np.unique(train)),
                lambda train, new: 1 / (train.max() + 1),
            ),
        ),
        Misconception(
            "guessing-by-frequency",
            "This names each class as often as it occurs. To name always the most frequent one is "
            "another rule, and it is the one asked for.",
            (_by_frequency,),
        ),
        Misconception(
            "class-not-accuracy",
            "This is the class that the baseline always names. The question is how often that is "
            "right.",
            (lambda train, new: _most(train),),
        ),
        Misconception(
            "largest-label",
            "The largest number among the labels is not the most frequent one. Classes are names, "
            "whatever their numbers are.",
            (_always(np.max),),
        ),
        Misconception(
            "mean-label",
            "The class in the middle of the numbers was taken. Classes are names: the mean or the "
            "median of their numbers says nothing about how often each occurs.",
            (_always(lambda train: round(train.mean())), _always(np.median)),
        ),
        Misconception(
            "position-not-class",
            "The position in the list of counts was taken for the class. Where a class does not "
            "occur, `np.unique` leaves it out, and all later ones move up.",
            (_always(lambda train: np.unique(train, return_counts=True)[1].argmax()),),
        ),
        Misconception(
            "count-or-percent",
            "This is a number of examples or a percentage. An accuracy lies between 0 and 1.",
            (
                lambda train, new: float((new == _most(train)).sum()),
                lambda train, new: 100 * baseline_accuracy(train, new),
            ),
        ),
        Misconception(
            "error-rate",
            "This is the share of the mistakes.",
            (lambda train, new: 1 - baseline_accuracy(train, new),),
        ),
        Misconception(
            "divided-by-the-other",
            "The hits among the new labels are divided by the number of training labels.",
            (lambda train, new: float((new == _most(train)).sum() / len(train)),),
        ),
    ),
)
