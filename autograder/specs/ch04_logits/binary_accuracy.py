"""Spec of 04.binary_accuracy: accuracy from binary logits."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import numpy as np

from autograder.checks.answer import Answer
from autograder.checks.ask import ask, ask_and_watch
from autograder.checks.exercise import Exercise, Misconception, Observation


def binary_accuracy(logits: np.ndarray, labels: np.ndarray) -> float:
    """Share of examples whose logit is on its label's side of 0."""
    right = 0
    for logit, label in zip(np.ravel(logits), labels, strict=True):
        right += (1 if logit >= 0 else 0) == label
    return right / len(labels)


def _observe_binary_accuracy(answer: Answer, rng: np.random.Generator) -> Iterator[Observation]:
    name = "binary_accuracy"
    settled = {"stage": "value"}
    # Logits between 0 and 0.5 tell the threshold on the logit from the one on the probability.
    near = np.concatenate([rng.uniform(0.05, 0.45, 4), rng.uniform(-3, -1, 3), [2.0, -0.2]])
    labels = np.array([1, 1, 1, 0, 0, 0, 0, 1, 0])
    yield from ask_and_watch(answer, name, near.round(2), labels, **settled)
    yield ask(
        answer,
        name,
        near.round(2).reshape(-1, 1),
        labels,
        what=f"{name}(…) with logits of shape (9, 1), as `Dense(1)` gives them",
        stage="column-of-logits",
        why="Comparing shape (n, 1) with shape (n,) makes NumPy compare every logit with every "
        "label: a table of (n, n) answers.",
    )
    for n in (5, 8):
        yield ask(answer, name, rng.normal(0, 2, n).round(2), rng.integers(0, 2, n), **settled)
    yield ask(answer, name, np.array([1.5, -2.0, -0.7]), np.array([0, 1, 1]), **settled)
    yield ask(
        answer,
        name,
        np.array([0.0, 3.0, -1.0]),
        np.array([1, 1, 0]),
        stage="tie-at-zero",
        why="A logit of exactly 0 is a probability of exactly 0.5, and that counts as class 1.",
    )
    yield ask(answer, name, np.array([-0.4]), np.array([0]), **settled)
    yield ask(answer, name, np.array([800.0, -800.0, 2.0]), np.array([1, 0, 0]), **settled)


def _threshold(limit: float) -> Callable:
    return lambda z, y: float((np.ravel(z > limit) == y).mean())


def _sigmoid(z: np.ndarray) -> np.ndarray:
    return 1 / (1 + np.exp(-z))


EXERCISE = Exercise(
    id="04.binary_accuracy",
    title="accuracy from binary logits",
    points=2,
    lesson="The accuracy threshold",
    reference=binary_accuracy,
    observe=_observe_binary_accuracy,
    misconceptions=(
        Misconception(
            "threshold-half",
            "0.5 is the border for a probability. These are logits: the logit that belongs to the "
            "probability 0.5 is another number. Keras' `metrics=['accuracy']` falls into the same "
            "trap.",
            (
                _threshold(0.5),
                lambda z, y: float((np.ravel(z >= 0.5) == y).mean()),
                lambda z, y: float((np.round(np.ravel(z)) == y).mean()),
                lambda z, y: float((np.round(np.clip(np.ravel(z), 0, 1)) == y).mean()),
            ),
        ),
        Misconception(
            "sigmoid-and-zero",
            "After the sigmoid everything is a probability between 0 and 1, and so everything is "
            "above 0: each example is called class 1.",
            (lambda z, y: float((np.ravel(_sigmoid(z) >= 0) == y).mean()),),
        ),
        Misconception(
            "strictly-greater",
            "The border itself belongs to class 1: a probability of 0.5 counts, so a logit of 0 does.",
            (_threshold(0.0), lambda z, y: float((np.ravel(_sigmoid(z) > 0.5) == y).mean())),
        ),
        Misconception(
            "broadcast-all-pairs",
            "Shape (n, 1) compared with shape (n,) gives a table of (n, n): every logit with every "
            "label. Bring both to the same shape first.",
            (
                lambda z, y: float(((z >= 0) == y).mean()),
                lambda z, y: float(((z >= 0).astype(int) == y).sum() / len(y)),
            ),
        ),
        Misconception(
            "error-instead-of-accuracy",
            "This is the share of wrong classifications.",
            (lambda z, y: 1 - binary_accuracy(z, y), lambda z, y: _flipped(z, y)),
        ),
        Misconception(
            "count-instead-of-share",
            "This is the number of right classifications. Divide by the number of examples.",
            (
                lambda z, y: int(binary_accuracy(z, y) * len(y) + 0.5),
                lambda z, y: float(binary_accuracy(z, y) * len(y)),
            ),
        ),
        Misconception(
            "percent",
            "This is in percent. A share lies between 0 and 1.",
            (lambda z, y: 100 * binary_accuracy(z, y),),
        ),
        Misconception(
            "equals-the-label",
            "A logit is never equal to a label. Decide on a class first, then compare.",
            (
                lambda z, y: float((np.ravel(z) == y).mean()),
                lambda z, y: float((_sigmoid(np.ravel(z)) == y).mean()),
            ),
        ),
        Misconception(
            "arg-max",
            "There is one logit per example, so its arg max is always 0. One logit needs a border, "
            "not a competition.",
            (
                lambda z, y: float((np.zeros(len(y)) == y).mean()),
                lambda z, y: float((np.argmax(z, axis=-1) == y).mean()),
            ),
        ),
        Misconception(
            "only-class-one",
            "Only examples of class 1 are looked at here. Accuracy counts right answers of both "
            "classes.",
            (
                lambda z, y: float(((np.ravel(z) >= 0) & (y == 1)).mean()),
                lambda z, y: float((np.ravel(z)[y == 1] >= 0).mean()),
                lambda z, y: float((y[np.ravel(z) >= 0] == 1).mean()),
                lambda z, y: float((np.ravel(z) >= 0).mean()),
            ),
        ),
    ),
)


def _flipped(z: np.ndarray, y: np.ndarray) -> float:
    return float((np.ravel(z < 0) == y).mean())
