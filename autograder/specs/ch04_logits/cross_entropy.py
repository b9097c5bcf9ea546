"""Spec of 04.cross_entropy: cross-entropy of each row from its logits."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator

import numpy as np

from autograder.checks.answer import Answer
from autograder.checks.ask import ask, ask_and_watch
from autograder.checks.exercise import Exercise, Misconception, Observation, Part
from autograder.specs.ch04_logits.softmax import softmax


def cross_entropy(logits: np.ndarray, labels: np.ndarray) -> np.ndarray:
    """log(sum of exp) minus the logit of the label, row by row, shifted by the row's maximum."""
    losses = []
    for row, label in zip(logits, labels, strict=True):
        top = max(row)
        losses.append(top + math.log(sum(math.exp(z - top) for z in row)) - row[label])
    return np.array(losses, dtype=float)


def _observe_cross_entropy(answer: Answer, rng: np.random.Generator) -> Iterator[Observation]:
    name = "cross_entropy"
    logits, labels = rng.normal(0, 2, (3, 4)).round(1), rng.permutation(4)[:3]
    yield from ask_and_watch(answer, name, logits, labels)
    for n, k in [(1, 5), (5, 2), (3, 3), (8, 10)]:
        logits = rng.normal(0, 2, (n, k)).round(1)
        labels = np.resize(rng.permutation(k), n)
        yield ask(answer, name, logits, labels)
    logits = rng.normal(0, 2, (4, 3)).round(1).astype(np.float32)
    yield ask(answer, name, logits, np.array([2, 0, 1, 2], dtype=np.int32), rtol=1e-4)
    large = {"part": "large", "stage": "overflow"}
    yield ask(
        answer,
        name,
        np.array([[0.0, 25.0, 0.0], [30.0, 0.0, 1.0]]),
        np.array([0, 1]),
        why="A very small probability is not 0: its logarithm is a large negative number.",
        **large,
    )
    high = rng.integers(700, 1000)
    for logits in ([[high, 0.0]], [[0.0, -high]], [[high, high - 2.0]], [[-high, -high - 3.0]]):
        yield ask(
            answer,
            name,
            np.array(logits, dtype=float),
            np.array([1]),
            why="`exp` of a large logit is inf and a probability that underflows to 0 has no "
            "logarithm; log-sum-exp never forms either of them.",
            **large,
        )


def _picked(rows: np.ndarray, labels: np.ndarray) -> np.ndarray:
    return rows[np.arange(len(labels)), labels]


def _clipped_ce(low: float, high: float | None = None) -> Callable:
    def wrong(z: np.ndarray, y: np.ndarray) -> np.ndarray:
        return -np.log(np.clip(_picked(softmax(z), y), low, 1.0 if high is None else high))

    return wrong


def _padded_ce(eps: float) -> Callable:
    return lambda z, y: -np.log(_picked(softmax(z), y) + eps)


def _naive_probabilities(z: np.ndarray) -> np.ndarray:
    return np.exp(z) / np.exp(z).sum(axis=1, keepdims=True)


_EPSILONS = (1e-15, 1e-12, 1e-10, 1e-9, 1e-8, 1e-7, 1e-6, 1e-5, 1e-4)

EXERCISE = Exercise(
    id="04.cross_entropy",
    title="cross-entropy from logits",
    points=2,
    lesson="Minus the logarithm of one probability",
    reference=cross_entropy,
    observe=_observe_cross_entropy,
    parts={"answer": Part(0.5), "large": Part(0.5, needs=("answer",))},
    misconceptions=(
        Misconception(
            "mean-instead-of-rows",
            "This is one number for the whole batch. The exercise asks for the loss of each row; "
            "Keras takes the mean afterwards.",
            (lambda z, y: float(cross_entropy(z, y).mean()),),
        ),
        Misconception(
            "sum-instead-of-rows",
            "This adds up the losses of all rows. The exercise asks for the loss of each row.",
            (lambda z, y: float(cross_entropy(z, y).sum()),),
        ),
        Misconception(
            "overflow",
            "For ordinary logits this is the cross-entropy. For large ones `exp` becomes inf, or a "
            "probability becomes 0 and its logarithm -inf.",
            (
                lambda z, y: -np.log(_picked(_naive_probabilities(z), y)),
                lambda z, y: np.log(np.exp(z).sum(axis=1)) - _picked(z, y),
                lambda z, y: -np.log(_picked(softmax(z), y)),
                lambda z, y: -np.log(_naive_probabilities(z))[np.arange(len(y)), y],
            ),
            lesson="Large scores: subtract the maximum",
        ),
        Misconception(
            "log-of-clipped",
            "A small number is added, or the probability is cut off, so that the logarithm exists. "
            "That hides the true loss: it stops at about 16 or at whatever limit was chosen.",
            (
                *(_clipped_ce(eps) for eps in _EPSILONS),
                *(_clipped_ce(eps, 1 - eps) for eps in _EPSILONS),
                *(_padded_ce(eps) for eps in _EPSILONS),
            ),
            lesson="Large scores: subtract the maximum",
        ),
        Misconception(
            "logits-as-probabilities",
            "The logarithm is taken of the logit itself. A logit is a score, not a probability: it "
            "can be negative or larger than 1.",
            (
                lambda z, y: -np.log(_picked(z, y)),
                lambda z, y: -np.log(np.clip(_picked(z, y), 1e-7, 1 - 1e-7)),
                lambda z, y: -_picked(z, y),
            ),
            lesson="Minus the logarithm of one probability",
        ),
        Misconception(
            "wrong-sign",
            "These losses are negative. The logarithm of a probability is negative, the loss is its "
            "opposite.",
            (lambda z, y: -cross_entropy(z, y),),
        ),
        Misconception(
            "ignores-the-label",
            "This takes the largest probability of the row, whatever the label says: a confident "
            "wrong answer would cost nothing.",
            (
                lambda z, y: cross_entropy(z, z.argmax(axis=1)),
                lambda z, y: -np.log(_naive_probabilities(z).max(axis=1)),
            ),
        ),
        Misconception(
            "base-two",
            "Another logarithm than the natural one is used.",
            (
                lambda z, y: cross_entropy(z, y) / math.log(2),
                lambda z, y: cross_entropy(z, y) / math.log(10),
            ),
        ),
        Misconception(
            "all-classes-summed",
            "The logarithms of all classes are added up. Only the probability of the true class "
            "counts.",
            (
                lambda z, y: -np.log(softmax(z)).sum(axis=1),
                lambda z, y: -(softmax(z) * np.log(softmax(z))).sum(axis=1),
            ),
        ),
        Misconception(
            "all-pairs",
            "`rows[:, labels]` takes every label from every row. One number per row is wanted: row "
            "0 with label 0, row 1 with label 1, and so on.",
            (
                lambda z, y: -np.log(softmax(z))[:, y],
                lambda z, y: np.log(np.exp(z).sum(axis=1, keepdims=True)) - z[:, y],
            ),
        ),
        Misconception(
            "softmax-over-columns",
            "The probabilities are taken over the examples instead of over the classes of a row.",
            (lambda z, y: -np.log(_picked(softmax(z.T).T, y)),),
            lesson="Softmax, step by step",
        ),
        Misconception(
            "softmax-twice",
            "Softmax is applied to numbers that are already probabilities, so the loss cannot get "
            "close to 0.",
            (lambda z, y: cross_entropy(softmax(z), y),),
        ),
        Misconception(
            "one-minus-probability",
            "1 - p is not the cross-entropy: a probability of 0 would cost only 1.",
            (
                lambda z, y: 1 - _picked(softmax(z), y),
                lambda z, y: -np.log(1 - _picked(softmax(z), y)),
            ),
        ),
        Misconception(
            "probability-not-loss",
            "This is the probability of the true class. The loss is minus its logarithm.",
            (lambda z, y: _picked(softmax(z), y),),
        ),
    ),
)
