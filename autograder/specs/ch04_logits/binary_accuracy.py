"""Spec of 04.binary_accuracy: accuracy from binary logits."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from typing import Any

import numpy as np

from autograder.checks import paper
from autograder.checks.answer import Answer
from autograder.checks.ask import ask, ask_and_watch
from autograder.checks.exercise import Exercise, Misconception, Observation

Wrong = Callable[[np.ndarray, np.ndarray], Any]


def binary_accuracy(logits: np.ndarray, labels: np.ndarray) -> float:
    """Share of examples whose logit is on its label's side of 0; none is 0 or nearly 0."""
    right = 0
    for logit, label in zip(np.ravel(logits), labels, strict=True):
        right += (1 if logit >= 0 else 0) == label
    return right / len(labels)


# Questions

_NAME = "binary_accuracy"


def _observe_binary_accuracy(answer: Answer, rng: np.random.Generator) -> Iterator[Observation]:
    yield from ask_and_watch(answer, _NAME, *_examples(rng, 5, 1, 2, 3))
    logits, labels = _examples(rng, 3, 2, 1, 1)
    yield from ask_and_watch(
        answer,
        _NAME,
        logits.reshape(-1, 1),
        labels,
        stage="broadcast-n-by-n",
        why="Compare the shapes of what is compared. One logit per example can be of shape (n,) "
        "or (n, 1), while the labels are of shape (n,).",
    )
    yield ask(answer, _NAME, *_examples(rng, 2, 3, 1, 5))
    one = rng.integers(10, 30) / 10
    yield ask(answer, _NAME, np.array([one]), np.array([1]))
    high = float(rng.integers(800, 1000))
    yield ask(
        answer,
        _NAME,
        np.array([high, -high, 2.0, -high, 1 - high]),
        np.array([1, 0, 0, 1, 0]),
        stage="overflow",
        why="`exp` of a large number is inf, or stops with an error.",
    )


def _examples(
    rng: np.random.Generator, hits: int, misses: int, false_alarms: int, rejected: int
) -> tuple[np.ndarray, np.ndarray]:
    """Shuffled logits and labels: `hits` of class 1 are recognised, `misses` are not, and so on.

    Half of the positive logits lie between 0 and 0.5: they tell a border at the logit 0.5 from
    one at the probability 0.5. The last example is a hit.
    """
    labels = np.repeat([1, 1, 0, 0], [hits, misses, false_alarms, rejected])
    positive = np.repeat([True, False, True, False], [hits, misses, false_alarms, rejected])
    low = positive & (np.cumsum(positive) % 2 == 1)
    size = np.where(low, rng.integers(5, 46, len(labels)), rng.integers(60, 300, len(labels)))
    logits = np.where(positive, size, -size) / 100
    order = np.append(rng.permutation(np.arange(1, len(labels))), 0)
    return logits[order], labels[order]


# Known wrong answers


def _share(predict: Callable[[np.ndarray], np.ndarray]) -> Wrong:
    """The share of examples that `predict`, given logits of shape (n,), puts in their class."""
    return lambda z, y: float((predict(z.ravel()) == y).mean())


def _hits(z: np.ndarray, y: np.ndarray) -> np.ndarray:
    """Which examples are classified rightly, shape (n,)."""
    return (z.ravel() >= 0) == y


def _overflowing(z: np.ndarray) -> list[bool]:
    """The decisions by way of `math.exp`, which raises where `np.exp` gives inf."""
    return [1 / (1 + math.exp(-value)) >= 0.5 for value in z]


EXERCISE = Exercise(
    id="04.binary_accuracy",
    title="accuracy from binary logits",
    points=2,
    lesson="The accuracy threshold",
    reference=binary_accuracy,
    observe=_observe_binary_accuracy,
    tensors=False,
    misconceptions=(
        Misconception(
            "threshold-half",
            "0.5 is the border for a probability, and these are logits: another logit belongs to "
            "the probability 0.5. Keras' `metrics=['accuracy']` compares logits with 0.5 as well.",
            (_share(lambda z: z > 0.5),),
        ),
        Misconception(
            "always-class-one",
            "Every example is called class 1. After a sigmoid all numbers are above 0, and a "
            "softmax over a single number is always 1.",
            (_share(np.ones_like),),
            lesson="One unit and softmax",
        ),
        Misconception(
            "always-class-zero",
            "Every example is called class 0. There is one logit for each example, and the arg max "
            "of a single number is always position 0.",
            (_share(np.zeros_like),),
            lesson="One unit and softmax",
        ),
        Misconception(
            "broadcast-n-by-n",
            "Shape (n, 1) compared with shape (n,) gives a table of (n, n): every logit with every "
            "label. Bring both to the same shape first.",
            (
                lambda z, y: float(((z >= 0) == y).mean()),
                lambda z, y: float(((z >= 0) == y[:, None]).mean()),
            ),
            lesson="Two classes: one logit",
        ),
        Misconception(
            "one-shape-only",
            "The logits are of shape (n,) or (n, 1). A column 0 exists in the second case only.",
            (lambda z, y: float(((z[:, 0] >= 0) == y).mean()),),
        ),
        Misconception(
            "error-rate",
            "This is the share of wrong classifications.",
            (_share(lambda z: z < 0),),
        ),
        Misconception(
            "count-or-percent",
            "This is a number of examples or a percentage. A share lies between 0 and 1.",
            (
                lambda z, y: float(_hits(z, y).sum()),
                lambda z, y: int(_hits(z, y).sum()),
                lambda z, y: 100 * float(_hits(z, y).mean()),
                lambda z, y: int((z >= 0).sum()),
            ),
        ),
        Misconception(
            "counts-compared",
            "It compares how many ones there are in the predictions and in the labels. Two counts "
            "can agree although single examples are wrong. Does each prediction meet its own label?",
            (
                lambda z, y: float(1 - abs((z >= 0).mean() - y.mean())),
                lambda z, y: float((z >= 0).sum() / y.sum()),
            ),
        ),
        Misconception(
            "no-threshold",
            "Accuracy counts decisions: first decide for a class, then compare with the label.",
            (
                _share(lambda z: z),
                lambda z, y: float((1 - np.abs(y - paper.sigmoid(z.ravel()))).mean()),
            ),
        ),
        Misconception(
            "class-zero-never-right",
            "No example of class 0 counts as right here. `sign` gives -1 for it, and a product with "
            "the label gives 0.",
            (_share(np.sign),),
        ),
        Misconception(
            "labels-not-compared",
            "The labels make no difference to this result: it is the share of one predicted class.",
            (lambda z, y: float((z >= 0).mean()),),
        ),
        Misconception(
            "only-one-class",
            "Only a part of the examples is looked at. Accuracy counts the decisions about all.",
            (
                lambda z, y: float(_hits(z, y)[y == 1].mean()),
                lambda z, y: float(_hits(z, y)[z.ravel() >= 0].mean()),
            ),
        ),
        Misconception(
            "all-or-nothing",
            "This is 1 only if all examples are right and 0 otherwise. `//` drops the fraction, and "
            "`all` asks for every example at once.",
            (lambda z, y: float(_hits(z, y).all()),),
        ),
        Misconception(
            "off-by-one",
            "One example too few or too many is counted. Try a single example and count by hand.",
            (
                lambda z, y: float(_hits(z, y).sum() / max(len(y) - 1, 1)),
                lambda z, y: float(_hits(z, y)[:-1].sum() / len(y)),
            ),
        ),
        Misconception(
            "overflow",
            "`math.exp` stops with an error for a large number. Is the probability needed to decide "
            "for a class?",
            (_share(_overflowing),),
        ),
        Misconception(
            "rounded",
            "The share is rounded. Return the exact value and round only when you print it.",
            (lambda z, y: round(binary_accuracy(z, y), 1),),
        ),
    ),
)
