"""Spec of 04.cross_entropy: cross-entropy of each row from its logits."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from typing import Any

import numpy as np

from autograder.checks import paper
from autograder.checks.answer import Answer
from autograder.checks.ask import ask, ask_and_watch
from autograder.checks.exercise import Exercise, Misconception, Observation, Part

Wrong = Callable[[np.ndarray, np.ndarray], Any]


def cross_entropy(logits: np.ndarray, labels: np.ndarray) -> np.ndarray:
    """log(sum of exp) minus the logit of the label, row by row, shifted by the row's maximum."""
    losses = []
    for row, label in zip(logits, labels, strict=True):
        top = max(row)
        losses.append(top + math.log(sum(math.exp(z - top) for z in row)) - row[label])
    return np.array(losses, dtype=float)


# Questions


def _observe_cross_entropy(answer: Answer, rng: np.random.Generator) -> Iterator[Observation]:
    # Wider than float32 needs: 0.0000001 added to a probability is a question for large logits.
    near = {"rtol": 1e-4, "atol": 1e-4}
    logits, labels = paper.ordinary_logits(rng, 3, 4), rng.permutation(4)[:3]
    yield from ask_and_watch(answer, "cross_entropy", logits, labels, **near)
    for n, k in [(1, 5), (5, 2), (3, 3)]:
        labels = np.resize(rng.permutation(k), n)
        yield ask(answer, "cross_entropy", paper.ordinary_logits(rng, n, k), labels, **near)
    positive = np.abs(paper.ordinary_logits(rng, 4, 3)).astype(np.float32)
    labels = np.array([2, 0, 1, 2], dtype=np.int32)
    yield ask(answer, "cross_entropy", positive, labels, **near)
    yield from _observe_large(answer, rng)


def _observe_large(answer: Answer, rng: np.random.Generator) -> Iterator[Observation]:
    low, middle, high = rng.integers(600, 690), rng.integers(715, 735), rng.integers(800, 1000)
    hidden = (
        "log-of-clipped",
        "Nothing overflows here. A very small probability is not 0, and its logarithm is a large "
        "negative number, which no limit may hide.",
    )
    overflow = (
        "overflow",
        "`exp` of a large logit is inf, and a probability that is rounded to 0 has no logarithm. "
        "The formula with the log-sum-exp can avoid both.",
    )
    for (stage, why), logits, labels in (
        (hidden, [[0, 25, 0], [40, 0, 1], [0, 3, 80]], [0, 1, 1]),
        (overflow, [[low, low - 2], [-low, 1 - low], [300, 0]], [1, 0, 1]),
        # exp(715) is inf, while exp(-735) is not yet 0.
        (overflow, [[middle, 0], [0, middle]], [1, 1]),
        (overflow, [[high, high - 2], [-high, -high - 3]], [1, 1]),
        (overflow, [[high, 0], [0, -high]], [1, 1]),
        # Here the mean of a row is no shift that is large enough.
        (overflow, [[-high, high, high - 2], [high, -high, 1 - high]], [2, 1]),
    ):
        # Near 1000, float32 numbers lie 0.00006 apart.
        told = {"part": "large", "stage": stage, "why": why, "atol": 1e-3}
        given = np.array(logits, float), np.array(labels)
        yield from ask_and_watch(answer, "cross_entropy", *given, **told)


# Known wrong answers


def _picked(rows: np.ndarray, y: np.ndarray) -> np.ndarray:
    return rows[np.arange(len(y)), y]


def _lse(z: np.ndarray, axis: int | None = 1) -> np.ndarray:
    return np.logaddexp.reduce(z, axis=axis)


def _loss(z: np.ndarray, y: np.ndarray) -> np.ndarray:
    """The right result, in less time than the reference takes."""
    return _lse(z) - _picked(z, y)


def _below(z: np.ndarray) -> np.ndarray:
    """Each row shifted so that its largest logit is 0."""
    return z - z.max(axis=1, keepdims=True)


def _then(change: Callable[[np.ndarray], Any]) -> Wrong:
    """The right losses, then something done to them."""
    return lambda z, y: change(_loss(z, y))


def _probability(change: Callable[[np.ndarray], Any]) -> Wrong:
    """The probability of each label, then something done to it."""
    return lambda z, y: change(_picked(paper.softmax(z), y))


def _without_second_axis(z: np.ndarray, y: np.ndarray) -> np.ndarray:
    return _loss(z - z.max(axis=1), y)


def _log10_in_one_term(z: np.ndarray, y: np.ndarray) -> np.ndarray:
    top = z.max(axis=1)
    return (_lse(z) - top) / math.log(10) + top - _picked(z, y)


def _sigmoid_losses(z: np.ndarray, y: np.ndarray) -> np.ndarray:
    return (np.logaddexp(0, z) - np.eye(z.shape[1])[y] * z).sum(axis=1)


def _two_sided_losses(z: np.ndarray, y: np.ndarray) -> np.ndarray:
    p, one_hot = paper.softmax(z), np.eye(z.shape[1])[y]
    return -np.log(np.where(one_hot == 1, p, 1 - p)).sum(axis=1)


_MAXIMUM = "Large scores: subtract the maximum"
_STEPS = "Softmax, step by step"
_LABELS = "Integer labels and one-hot labels"

EXERCISE = Exercise(
    id="04.cross_entropy",
    title="cross-entropy from logits",
    points=2,
    lesson="Minus the logarithm of one probability",
    reference=cross_entropy,
    observe=_observe_cross_entropy,
    parts={"answer": Part(0.5), "large": Part(0.5, needs=("answer",))},
    tensors=False,
    misconceptions=(
        Misconception(
            "mean-instead-of-rows",
            "The loss of each row is asked for, and not one number for the whole batch.",
            (
                _then(lambda losses: float(losses.mean())),
                _then(lambda losses: float(losses.sum())),
                _then(lambda losses: np.full(len(losses), losses.mean())),
            ),
        ),
        Misconception(
            "no-keepdims",
            "A maximum or a sum of each row has shape (n,). NumPy lines that up with the columns: "
            "this stops with an error, or, when n equals K, it takes the number of the wrong row.",
            (_without_second_axis,),
            lesson=_STEPS,
        ),
        Misconception(
            "maximum-not-added-back",
            "The maximum of the row is subtracted in one of the two terms only.",
            (lambda z, y: _loss(z, y) - z.max(axis=1),),
            lesson=_MAXIMUM,
        ),
        Misconception(
            "maximum-for-log-sum-exp",
            "The maximum of the row stands where the log-sum-exp belongs. A right prediction would "
            "then cost nothing, although the other classes also have a share of the probability.",
            (lambda z, y: z.max(axis=1) - _picked(z, y),),
        ),
        Misconception(
            "no-normalising-term",
            "Only the logit of the true class is used. Adding 100 to all logits of a row changes "
            "no probability, but it changes this result.",
            (lambda z, y: -_picked(z, y),),
            lesson="A shift changes nothing",
        ),
        Misconception(
            "logits-as-probabilities",
            "The logarithm is taken of the logit itself, or of its share of the sum. A logit is a "
            "score, not a probability: it can be negative or larger than 1.",
            (
                lambda z, y: -np.log(_picked(paper.shares(np.abs(z)), y)),
                lambda z, y: -np.log(np.clip(_picked(z, y), 1e-7, 1)),
            ),
            lesson="From scores to probabilities",
        ),
        Misconception(
            "wrong-sign",
            "The logarithm of a probability is negative; the loss is its opposite.",
            (_then(np.negative),),
        ),
        Misconception(
            "logit-added",
            "A larger logit of the true class must make the loss smaller, not larger.",
            (lambda z, y: _lse(z) + _picked(z, y),),
        ),
        Misconception(
            "predicted-not-label",
            "This is the loss of the predicted class, whatever the label says.",
            (lambda z, y: _loss(z, z.argmax(axis=1)),),
        ),
        Misconception(
            "wrong-base",
            "This is not the natural logarithm: for K equal logits the loss must be ln K.",
            (
                _then(lambda losses: losses / math.log(2)),
                _then(lambda losses: losses / math.log(10)),
                _log10_in_one_term,
            ),
            lesson="Minus the logarithm of one probability",
        ),
        Misconception(
            "probability-not-log",
            "This is a probability, or 1 minus a probability. It can never be larger than 1, but "
            "the loss for the logits (1000, 0) and the label 1 is 1000.",
            (_probability(lambda p: p), _probability(lambda p: 1 - p)),
        ),
        Misconception(
            "all-pairs",
            "Every row meets every label. Row 0 belongs to label 0, row 1 to label 1, and so on.",
            (
                lambda z, y: -paper.log_softmax(z)[:, y],
                lambda z, y: -paper.log_softmax(z)[:, y].mean(axis=1),
                lambda z, y: _lse(z)[:, None] - _picked(z, y),
                lambda z, y: _lse(_below(z)) - _below(z)[:, y],
            ),
        ),
        Misconception(
            "indices-swapped",
            "The first index chooses the row and the second the class; here they are swapped.",
            (lambda z, y: _lse(z) - z[y, np.arange(len(y))],),
        ),
        Misconception(
            "labels-from-one",
            "Labels and columns count from 0. The class before the true one is taken here.",
            (lambda z, y: _loss(z, y - 1),),
            lesson=_LABELS,
        ),
        Misconception(
            "label-as-factor",
            "The label is multiplied with logarithms. It is the number of a class, not a weight.",
            (lambda z, y: -(y[:, None] * paper.log_softmax(z)).sum(axis=1),),
            lesson=_LABELS,
        ),
        Misconception(
            "binary-per-class",
            "Each class is treated as a yes-or-no question of its own. The classes share one "
            "probability of 1, and only the probability of the true class counts.",
            (_sigmoid_losses, _two_sided_losses),
        ),
        Misconception(
            "sum-over-other-rows",
            "The sum runs over other examples, too. Each row is one example with a sum of its own.",
            (
                lambda z, y: -_picked(z - _lse(z, axis=0), y),
                lambda z, y: _lse(z, axis=None) - _picked(z, y),
            ),
            lesson=_STEPS,
        ),
        Misconception(
            "softmax-twice",
            "Softmax is applied to probabilities here, so the loss cannot get close to 0.",
            (lambda z, y: _loss(paper.softmax(z), y),),
        ),
    ),
)
