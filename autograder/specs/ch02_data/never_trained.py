"""Spec of 02.never_trained: the classes that only the last part holds."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from typing import Any

import numpy as np

from autograder.checks.answer import Answer
from autograder.checks.ask import ask, ask_and_watch
from autograder.checks.exercise import Exercise, Misconception, Observation


def never_trained(labels: np.ndarray, validation_split: float) -> list[int]:
    """Class after class, example after example."""
    n_train = math.floor(len(labels) * (1 - validation_split))
    missing = []
    for label in sorted({int(label) for label in labels}):
        trained = any(labels[i] == label for i in range(n_train))
        if not trained and any(labels[i] == label for i in range(n_train, len(labels))):
            missing.append(label)
    return missing


# Questions


def _observe_never_trained(answer: Answer, rng: np.random.Generator) -> Iterator[Observation]:
    """Labels sorted and mixed; where the border lies decides in each question."""
    noted = {
        "why": "The last examples are the validation part, and the question is which of its classes "
        "the training part does not have."
    }
    a, b, c, d, e = np.sort(rng.choice(np.arange(1, 10), 5, replace=False))
    first, k = int(rng.integers(10, 30)), int(rng.integers(31, 60))
    # Of ten, seven or eight are trained on. Some classes are on both sides, some on either.
    yield from ask_and_watch(
        answer, "never_trained", np.array([a, c, a, c, b, a, c, e, d, k, c, d, a]), 0.4, **noted
    )
    # Not sorted, classes twice and in falling order after the border.
    yield ask(answer, "never_trained", np.array([b, a, a, b, b, a, k, e, d, e, k, d]), 0.5, **noted)
    # The border falls between two classes: one example more or fewer changes the answer.
    for n, share in ((25, 0.15), (13, 0.3), (11, 0.25), (7, 0.45), (9, 0.6), (20, 0.25)):
        n_train = math.floor(n * (1 - share))
        for border in (n_train, n_train + 1):
            labels = np.resize([a, b, c], n)
            labels[border - 1] = first
            labels[border:] = rng.choice([d, e, k], n - border)
            yield ask(answer, "never_trained", labels, share, **noted)
    labels = np.append(np.resize([a, b, c], 62), [first, *[k] * 27])
    yield ask(
        answer,
        "never_trained",
        labels,
        0.3,
        stage="float-rounding",
        why="`n * (1 - validation_split)` is a float, a little less than 63 for these 90 labels, "
        "and it is rounded down. Another formula can be right on paper and differ here.",
    )
    yield ask(answer, "never_trained", np.resize([a, b, c], 12), 0.25, **noted)
    yield ask(answer, "never_trained", np.repeat([a, b, c, d, e], 4), 0.2, **noted)
    yield ask(answer, "never_trained", np.repeat([k, e, d, b, a], 4), 0.7, **noted)


# Known wrong answers

Labels = list[int]
Wrong = Callable[[np.ndarray, float], Any]


def _floor(n: int, share: float) -> int:
    return math.floor(n * (1 - share))


def _only_last(first: Labels, last: Labels) -> Labels:
    """The right answer, if the border is right."""
    return sorted(set(last) - set(first))


def _only_first(first: Labels, last: Labels) -> Labels:
    return sorted(set(first) - set(last))


def _one_by_one(first: Labels, last: Labels) -> Labels:
    return [label for label in last if label not in first]


def _cut(
    choose: Callable[[Labels, Labels], Any] = _only_last,
    border: Callable[[int, float], int] = _floor,
) -> Wrong:
    """What `choose` makes of the labels in front of the border and of those behind it."""

    def wrong(labels: np.ndarray, share: float) -> Any:
        n_first = border(len(labels), share)
        return choose(labels[:n_first].tolist(), labels[n_first:].tolist())

    return wrong


def _from_zero(count: Callable[[Labels], int]) -> Wrong:
    """The classes are taken to be 0, 1, 2, …, as many as `count` makes of all labels."""
    return _cut(lambda first, last: [k for k in range(count(first + last)) if k not in first])


def _random_split(labels: np.ndarray, share: float) -> Labels:
    order = np.random.default_rng(0).permutation(len(labels))
    return _cut()(labels[order], share)


def _same_share_of_each(labels: np.ndarray, share: float) -> Labels:
    classes, counts = np.unique(labels, return_counts=True)
    return classes[np.round(counts * (1 - share)) == 0].tolist()


def _positions(labels: np.ndarray, share: float) -> Labels:
    trained = labels[: _floor(len(labels), share)]
    return np.flatnonzero(~np.isin(labels, trained)).tolist()


EXERCISE = Exercise(
    id="02.never_trained",
    title="classes that are never trained",
    points=1,
    lesson="The last part is not a random part",
    reference=never_trained,
    observe=_observe_never_trained,
    tensors=False,
    misconceptions=(
        Misconception(
            "split-is-random",
            "`fit` does not mix the examples before it keeps some for validation: it keeps the last "
            "ones, in the order in which it gets them. So whole classes can be missing.",
            (lambda labels, share: [], _random_split, _same_share_of_each),
        ),
        Misconception(
            "sorts-first",
            "The labels were sorted before the cut. `fit` cuts them in the order in which it gets "
            "them.",
            (lambda labels, share: _cut()(np.sort(labels), share),),
        ),
        Misconception(
            "in-both-parts",
            "These are the classes that occur in both parts. The question is which are never trained.",
            (_cut(lambda first, last: sorted(set(first) & set(last))),),
        ),
        Misconception(
            "first-part-validates",
            "Here the first examples are the validation part. `fit` keeps the last ones.",
            (
                _cut(_only_first, border=lambda n, share: n - _floor(n, share)),
                _cut(_only_first, border=lambda n, share: int(n * share)),
            ),
        ),
        Misconception(
            "all-validation-classes",
            "These are all classes of the validation part. Those that are trained on as well do not "
            "count.",
            (_cut(lambda first, last: sorted(set(last))),),
        ),
        Misconception(
            "trained-only",
            "These are the classes that are trained on and never validated: the difference was taken "
            "the other way round.",
            (_cut(_only_first),),
        ),
        Misconception(
            "symmetric-difference",
            "These are the classes that occur in exactly one of the two parts, the training part "
            "included.",
            (_cut(lambda first, last: sorted(set(first) ^ set(last))),),
        ),
        Misconception(
            "split-is-train-share",
            "`validation_split` is the share that is held back, not the share that is trained on.",
            (_cut(border=lambda n, share: math.floor(n * share)),),
        ),
        Misconception(
            "rounded-up",
            "Where the share is no whole number of examples, the border is one too late here: the "
            "number of examples trained on is rounded *down*.",
            (_cut(border=lambda n, share: math.ceil(n * (1 - share))),),
        ),
        Misconception(
            "rounded-nearest",
            "Where the share is no whole number of examples, the number of examples trained on is "
            "rounded down, not to the nearest whole number.",
            (_cut(border=lambda n, share: round(n * (1 - share))),),
        ),
        Misconception(
            "off-by-one",
            "The border is one example too early or too late.",
            (
                _cut(border=lambda n, share: _floor(n, share) + 1),
                _cut(border=lambda n, share: _floor(n, share) - 1),
            ),
        ),
        Misconception(
            "examples-not-classes",
            "These are examples, by their label or position. Each class was asked for once.",
            (
                _positions,
                _cut(lambda first, last: sorted(_one_by_one(first, last))),
                _cut(_one_by_one),
            ),
        ),
        Misconception(
            "unsorted",
            "The right classes, but not from small to large. A set has no order that one may rely on.",
            (
                _cut(lambda first, last: list(dict.fromkeys(_one_by_one(first, last)))),
                _cut(lambda first, last: _only_last(first, last)[::-1]),
            ),
        ),
        Misconception(
            "classes-are-zero-to-k",
            "The classes need not be 0, 1, 2, …: look at which labels there are.",
            (
                _from_zero(lambda labels: len(set(labels))),
                _from_zero(lambda labels: 10),
                _from_zero(lambda labels: max(labels) + 1),
                _cut(lambda first, last: list(range(max(first) + 1, max(first + last) + 1))),
            ),
        ),
        Misconception(
            "last-class-only",
            "Only one class was looked at, the one of the last example. The validation part can have "
            "several.",
            (_cut(lambda first, last: last[-1:]), lambda labels, share: [int(labels.max())]),
        ),
    ),
)
