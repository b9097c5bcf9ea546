"""Spec of 04.softmax: softmax of each row."""

from __future__ import annotations

import functools
import math
from collections.abc import Callable, Iterator
from typing import Any

import numpy as np

from autograder.checks import paper
from autograder.checks.answer import Answer
from autograder.checks.ask import ask, ask_and_watch
from autograder.checks.exercise import Exercise, Misconception, Observation, Part

Wrong = Callable[[np.ndarray], Any]


def softmax(logits: np.ndarray) -> np.ndarray:
    """Softmax of each row, one number at a time, shifted by the row's maximum."""
    result = np.zeros(np.shape(logits))
    for i, row in enumerate(logits):
        top = max(row)
        powers = [math.exp(z - top) for z in row]
        result[i] = [power / sum(powers) for power in powers]
    return result


# Questions


def _observe_softmax(answer: Answer, rng: np.random.Generator) -> Iterator[Observation]:
    yield from ask_and_watch(answer, "softmax", paper.ordinary_logits(rng, 3, 4))
    for n, k in [(1, 5), (4, 2)]:
        yield ask(answer, "softmax", paper.ordinary_logits(rng, n, k))
    yield ask(
        answer,
        "softmax",
        paper.ordinary_logits(rng, 3, 3),
        stage="no-keepdims",
        why="With as many rows as columns NumPy accepts a sum of shape (n,) without a message, "
        "and divides each column by the sum of a row.",
    )
    yield ask(answer, "softmax", paper.ordinary_logits(rng, 2, 5).astype(np.float32))
    yield from _observe_large(answer, rng)


def _observe_large(answer: Answer, rng: np.random.Generator) -> Iterator[Observation]:
    """Rows far from 0; whole numbers, which float32 holds exactly."""
    for levels in [(0, 40, -60, 150), (650, -650, 350, -350)]:  # `exp` can do all of these
        yield from ask_and_watch(
            answer,
            "softmax",
            _rows_at(rng, *levels),
            part="large",
            stage="overflow",
            why="Adding the same number to all logits of a row changes no probability.",
        )
    high = rng.integers(900, 996)
    # In the last array no mean, minimum or column is a shift that is large enough for both rows.
    both = np.array([[-high, high, high - 2], [high, -high, 1 - high]])
    for logits in (_rows_at(rng, high, high), _rows_at(rng, -high, -high), both.astype(float)):
        yield from ask_and_watch(
            answer,
            "softmax",
            logits,
            part="large",
            stage="overflow",
            why="The largest float is about e to the power 709; `exp` of more than that is inf, "
            "and `exp` of less than -745 is 0.",
        )


def _rows_at(rng: np.random.Generator, *levels: float) -> np.ndarray:
    """A row of three different logits near each level."""
    near = rng.permuted(np.tile([0.0, 1.0, 3.0], (len(levels), 1)), axis=1)
    return near + np.array(levels, dtype=float)[:, None]


# Known wrong answers


_row_max, _row_mean, _row_min, _row_sum = (
    functools.partial(of, axis=1, keepdims=True) for of in (np.max, np.mean, np.min, np.sum)
)


def _nothing(z: np.ndarray) -> float:
    return 0.0


def _formula(shift: Wrong = _row_max, total: Wrong = _row_sum, eps: float = 0.0) -> Wrong:
    """The textbook formula with a shift and another total to divide by."""

    def wrong(z: np.ndarray) -> np.ndarray:
        powers = np.exp(z - shift(z))
        return powers / (total(powers) + eps)

    return wrong


def _with_math(z: np.ndarray) -> np.ndarray:
    """No shift, and `math.exp`, which raises where `np.exp` gives inf."""
    powers = [[math.exp(value) for value in row] for row in z]
    return np.array([[power / sum(row) for power in row] for row in powers])


_MAXIMUM = "Large scores: subtract the maximum"

EXERCISE = Exercise(
    id="04.softmax",
    title="softmax of each row",
    points=2,
    lesson="Softmax, step by step",
    reference=softmax,
    observe=_observe_softmax,
    parts={"answer": Part(0.5), "large": Part(0.5, needs=("answer",))},
    tensors=False,
    misconceptions=(
        Misconception(
            "softmax-over-columns",
            "Here the columns add up to 1. Each row is one example and must add up to 1.",
            (lambda z: paper.softmax(z, axis=0), _formula(total=lambda e: e.sum(axis=0))),
        ),
        Misconception(
            "softmax-over-everything",
            "All probabilities together add up to 1. Each row must add up to 1 by itself.",
            (_formula(np.max, np.sum), _formula(total=np.sum)),
        ),
        Misconception(
            "no-keepdims",
            "A sum or a maximum of each row has shape (n,). NumPy lines that up with the columns: "
            "this stops with an error, or, when n equals K, it takes the number of the wrong row.",
            (
                _formula(total=lambda e: e.sum(axis=1)),
                _formula(lambda z: z.max(axis=1), total=lambda e: e.sum(axis=1)),
            ),
        ),
        Misconception(
            "overflow",
            "`exp(1000)` is too large for a float, and `exp(-1000)` is 0: neither can be divided by "
            "itself. Which number can be subtracted from a row so that this never happens?",
            (
                _formula(_nothing),
                _formula(_nothing, eps=1e-10),
                lambda z: np.nan_to_num(_formula(_nothing)(z)),
                _with_math,
                _formula(_row_mean),
            ),
            lesson=_MAXIMUM,
        ),
        Misconception(
            "maximum-of-everything",
            "One number is subtracted from all rows. In a row whose logits are far below that "
            "number every power becomes 0, and 0 divided by 0 is not a probability.",
            (_formula(np.max), _formula(np.max, eps=1e-8)),
            lesson=_MAXIMUM,
        ),
        Misconception(
            "shift-differs-in-row",
            "Only a shift by the same number for all logits of a row changes nothing.",
            (_formula(lambda z: z.max(axis=0)),),
            lesson="A shift changes nothing",
        ),
        Misconception(
            "clipped-logits",
            "Cutting the logits off avoids inf, but two logits beyond the limit become equal, and "
            "so do their probabilities.",
            # Every limit between two neighbours of the questions' levels behaves like one of these.
            tuple(
                lambda z, limit=limit: paper.softmax(np.clip(z, -limit, limit))
                for limit in (20, 500, 700)
            ),
            lesson=_MAXIMUM,
        ),
        Misconception(
            "shift-after-exp",
            "The maximum was subtracted from the powers, not from the logits: one power of each row "
            "is 0 now and the others are below 0.",
            (lambda z: paper.shares(np.exp(z) - _row_max(np.exp(z))),),
            lesson=_MAXIMUM,
        ),
        Misconception(
            "scaled-logits",
            "Softmax depends on the differences within a row, and a division changes them.",
            (
                lambda z: paper.softmax(z / _row_max(np.abs(z))),
                lambda z: paper.softmax(z / z.std(axis=1, keepdims=True)),
                lambda z: paper.softmax(z / np.maximum(_row_max(np.abs(z)) / 700, 1)),
            ),
            lesson="A shift changes nothing",
        ),
        Misconception(
            "normalise-without-exp",
            "The scores themselves are divided by their sum. Scores can be negative or 0, and they "
            "must still give positive probabilities: a step before the division is missing.",
            (paper.shares, lambda z: paper.shares(z - _row_min(z))),
        ),
        Misconception(
            "sigmoid-each",
            "This squeezes every logit by itself. In softmax the classes compete: each probability "
            "depends on all logits of the row.",
            (paper.sigmoid, lambda z: paper.shares(paper.sigmoid(z))),
        ),
        Misconception(
            "log-not-probability",
            "These are logarithms. Probabilities lie between 0 and 1.",
            (paper.log_softmax,),
        ),
        Misconception(
            "not-normalised",
            "The rows do not add up to 1. Look at what `exp` of the logits is divided by.",
            (_formula(total=_row_max), _formula(total=_row_mean)),
        ),
        Misconception(
            "hard-maximum",
            "This gives everything to the largest logit. Softmax gives a probability to every "
            "class; the second largest logit keeps its share.",
            (paper.largest_only, lambda z: paper.softmax(z).round()),
        ),
        Misconception(
            "wrong-base",
            "The powers are not those of e: another base is used.",
            tuple(lambda z, base=base: paper.softmax(z * math.log(base)) for base in (2, 10)),
        ),
        Misconception(
            "wrong-sign",
            "The largest logit gets the smallest probability: a sign is reversed.",
            (lambda z: paper.softmax(-z),),
        ),
        Misconception(
            "softmax-twice",
            "This is the softmax of a softmax: the probabilities are too close together.",
            (lambda z: paper.softmax(paper.softmax(z)),),
        ),
        Misconception(
            "rounded",
            "The result is rounded. Return the exact values and round only when you print them.",
            (lambda z: paper.softmax(z).round(2),),
        ),
    ),
)
