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
    yield ask(answer, "never_trained", np.resize([a, b, c], 12), 0.25, **noted)
    yield ask(answer, "never_trained", np.repeat([a, b, c, d, e], 4), 0.2, **noted)
    yield ask(answer, "never_trained", np.repeat([k, e, d, b, a], 4), 0.7, **noted)


# Known wrong answers

Wrong = Callable[[np.ndarray, float], Any]
Border = Callable[[int, float], int]


def _floor(n: int, share: float) -> int:
    return math.floor(n * (1 - share))


def _cut(choose: Callable[[list, list], Any], border: Border = _floor) -> Wrong:
    """What `choose` makes of the labels trained on and the labels held back."""

    def wrong(labels: np.ndarray, share: float) -> Any:
        n_train = border(len(labels), share)
        return choose(labels[:n_train].tolist(), labels[n_train:].tolist())

    return wrong


def _missing(train: list, validation: list) -> list:
    return sorted(set(validation) - set(train))


def _one_by_one(train: list, validation: list) -> list:
    return [label for label in validation if label not in train]


def _as_they_appear(train: list, validation: list) -> list:
    return list(dict.fromkeys(_one_by_one(train, validation)))


def _first_validates(labels: np.ndarray, share: float) -> list:
    n = len(labels)
    n_val = n - _floor(n, share)
    return _missing(labels[n_val:].tolist(), labels[:n_val].tolist())


def _first_validates_short(labels: np.ndarray, share: float) -> list:
    n_val = int(len(labels) * share)
    return _missing(labels[n_val:].tolist(), labels[:n_val].tolist())


def _random_split(labels: np.ndarray, share: float) -> list:
    order = np.random.default_rng(0).permutation(len(labels))
    return _cut(_missing)(labels[order], share)


def _positions(labels: np.ndarray, share: float) -> list:
    trained = labels[: _floor(len(labels), share)]
    return np.flatnonzero(~np.isin(labels, trained)).tolist()


def _other(border: Border) -> Wrong:
    return _cut(_missing, border)


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
            (
                lambda labels, share: [],
                _random_split,
                lambda labels, share: [
                    int(c)
                    for c in np.unique(labels)
                    if round(np.sum(labels == c) * (1 - share)) == 0
                ],
            ),
        ),
        Misconception(
            "sorts-first",
            "The labels were sorted before the cut. `fit` cuts them in the order in which it gets "
            "them.",
            (lambda labels, share: _cut(_missing)(np.sort(labels), share),),
        ),
        Misconception(
            "in-both-parts",
            "These are the classes that occur in both parts. The question is which are never trained.",
            (_cut(lambda train, validation: sorted(set(train) & set(validation))),),
        ),
        Misconception(
            "first-part-validates",
            "Here the first examples are the validation part. `fit` keeps the last ones.",
            (_first_validates, _first_validates_short),
        ),
        Misconception(
            "all-validation-classes",
            "These are all classes of the validation part. Those that are trained on as well do not "
            "count.",
            (_cut(lambda train, validation: sorted(set(validation))),),
        ),
        Misconception(
            "trained-only",
            "These are the classes that are trained on and never validated: the difference was taken "
            "the other way round.",
            (
                _cut(lambda train, validation: sorted(set(train) - set(validation))),
                _cut(lambda train, validation: sorted(set(train))),
            ),
        ),
        Misconception(
            "symmetric-difference",
            "These are the classes that occur in exactly one of the two parts, the training part "
            "included.",
            (_cut(lambda train, validation: sorted(set(train) ^ set(validation))),),
        ),
        Misconception(
            "split-is-train-share",
            "`validation_split` is the share that is held back, not the share that is trained on.",
            (
                _other(lambda n, share: math.floor(n * share)),
                _other(lambda n, share: round(n * share)),
                _other(lambda n, share: math.ceil(n * share)),
            ),
        ),
        Misconception(
            "rounded-up",
            "Where the share is no whole number of examples, the border is one too late here: the "
            "number of examples trained on is rounded *down*.",
            (
                _other(lambda n, share: math.ceil(n * (1 - share))),
                _other(lambda n, share: n - int(n * share)),
            ),
        ),
        Misconception(
            "rounded-nearest",
            "Where the share is no whole number of examples, the number of examples trained on is "
            "rounded down, not to the nearest whole number.",
            (
                _other(lambda n, share: round(n * (1 - share))),
                _other(lambda n, share: n - round(n * share)),
            ),
        ),
        Misconception(
            "off-by-one",
            "The border is one example too early or too late.",
            (
                _other(lambda n, share: _floor(n, share) + 1),
                _other(lambda n, share: _floor(n, share) - 1),
                lambda labels, share: _missing(
                    labels[: _floor(len(labels), share) - 1].tolist(),
                    labels[_floor(len(labels), share) :].tolist(),
                ),
                lambda labels, share: _missing(
                    labels[: _floor(len(labels), share)].tolist(),
                    labels[_floor(len(labels), share) + 1 :].tolist(),
                ),
                lambda labels, share: _missing(
                    labels[: _floor(len(labels), share) + 1].tolist(),
                    labels[_floor(len(labels), share) :].tolist(),
                ),
                lambda labels, share: _missing(
                    labels[: _floor(len(labels), share)].tolist(),
                    labels[_floor(len(labels), share) : -1].tolist(),
                ),
            ),
        ),
        Misconception(
            "examples-not-classes",
            "These are examples, by their label or position. Each class was asked for once.",
            (
                _cut(_one_by_one),
                _positions,
                _cut(lambda train, validation: sorted(_one_by_one(train, validation))),
            ),
        ),
        Misconception(
            "unsorted",
            "The right classes, but not from small to large. A set has no order that one may rely on.",
            (
                _cut(_as_they_appear),
                _cut(lambda train, validation: list(set(validation) - set(train))),
                _cut(lambda train, validation: _missing(train, validation)[::-1]),
            ),
        ),
        Misconception(
            "classes-are-zero-to-k",
            "The classes need not be 0, 1, 2, …: look at which labels there are.",
            (
                *(
                    _cut(
                        lambda train, validation, k=k: [
                            c for c in range(k) if c in validation and c not in train
                        ]
                    )
                    for k in (2, 3, 10)
                ),
                _cut(
                    lambda train, validation: [
                        c
                        for c in range(len(set(train) | set(validation)))
                        if c in validation and c not in train
                    ]
                ),
                _cut(
                    lambda train, validation: [
                        c for c in range(len(set(train) | set(validation))) if c not in train
                    ]
                ),
                _cut(lambda train, validation: [c for c in range(10) if c not in train]),
                _cut(
                    lambda train, validation: [
                        c for c in range(max(train + validation) + 1) if c not in train
                    ]
                ),
            ),
        ),
        Misconception(
            "last-class-only",
            "Only one class was looked at, the one of the last example. The validation part can have "
            "several.",
            (
                _cut(lambda train, validation: [c for c in validation[-1:] if c not in train]),
                _cut(lambda train, validation: validation[-1:]),
                lambda labels, share: [int(labels.max())],
                _cut(lambda train, validation: [c for c in validation[:1] if c not in train]),
                _cut(lambda train, validation: _missing(train, validation)[:1]),
                _cut(lambda train, validation: _missing(train, validation)[-1:]),
            ),
        ),
    ),
)
