"""Spec of 04.softmax: softmax of each row."""

from __future__ import annotations

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
        yield ask(
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
        yield ask(
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


def _row_max(z: np.ndarray) -> np.ndarray:
    return z.max(axis=1, keepdims=True)


def _row_min(z: np.ndarray) -> np.ndarray:
    return z.min(axis=1, keepdims=True)


def _row_mean(z: np.ndarray) -> np.ndarray:
    return z.mean(axis=1, keepdims=True)


def _row_sum(z: np.ndarray) -> np.ndarray:
    return z.sum(axis=1, keepdims=True)


def _nothing(z: np.ndarray) -> float:
    return 0.0


def _as_it_is(p: np.ndarray) -> np.ndarray:
    return p


def _formula(
    shift: Wrong = _row_max,
    total: Wrong = _row_sum,
    eps: float = 0.0,
    repair: Wrong = _as_it_is,
) -> Wrong:
    """The textbook formula with a shift, a total to divide by and ways to paint over nan."""

    def wrong(z: np.ndarray) -> np.ndarray:
        powers = np.exp(z - shift(z))
        return repair(powers / (total(powers) + eps))

    return wrong


def _formula_in_loops(shift: Callable[[np.ndarray, np.ndarray], float]) -> Wrong:
    """The same with `math.exp`, which raises where `np.exp` gives inf; `shift(row, logits)`."""

    def wrong(z: np.ndarray) -> np.ndarray:
        rows = []
        for row in z:
            powers = [math.exp(value - shift(row, z)) for value in row]
            rows.append([power / sum(powers) for power in powers])
        return np.array(rows)

    return wrong


def _painted_over(shift: Wrong, *epsilons: float) -> tuple[Wrong, ...]:
    """A shift that is not enough, bare and with the nan that comes of it hidden."""
    return (
        _formula(shift),
        _formula(shift, repair=np.nan_to_num),
        *(_formula(shift, eps=eps) for eps in epsilons),
    )


_stable = _formula()  # the right result, in less time than the reference takes


def _base(base: float) -> Wrong:
    return lambda z: _stable(z * math.log(base))


def _share(positive: Wrong) -> Wrong:
    return lambda z: positive(z) / positive(z).sum(axis=1, keepdims=True)


def _scaled(scale: Wrong) -> Wrong:
    return lambda z: _stable(z / scale(z))


_SCALES = (
    lambda z: _row_max(np.abs(z)),
    lambda z: np.abs(z).max(),
    _row_max,
    np.max,
    lambda z: _row_max(z) - _row_min(z),
    lambda z: z.max() - z.min(),
    lambda z: z.std(axis=1, keepdims=True),
    np.std,
    lambda z: np.sqrt(_row_sum(z**2)),
    lambda z: math.sqrt(z.shape[1]),
    lambda z: 10.0,
    lambda z: 100.0,
    lambda z: 1000.0,
)
# Every limit between two neighbours of the questions' levels behaves like the one given here.
_LIMITS = (5.0, 20.0, 50.0, 100.0, 200.0, 500.0, 709.0)


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
            "Each row is one example, and its probabilities must add up to 1. Here the columns add "
            "up to 1: the sum runs over the examples instead of over the classes.",
            (
                lambda z: _stable(z.T).T,
                _formula(_row_max, total=lambda e: e.sum(axis=0)),
                _formula(np.max, total=lambda e: e.sum(axis=0)),
            ),
        ),
        Misconception(
            "softmax-over-everything",
            "All the probabilities together add up to 1, so each example gets only a share of it. "
            "Every row is one example and must add up to 1 by itself.",
            (_formula(np.max, total=np.sum), _formula(_row_max, total=np.sum)),
        ),
        Misconception(
            "no-keepdims",
            "A sum or a maximum of each row has shape (n,). NumPy lines that up with the columns: "
            "this stops with an error, or, when n equals K, it takes the number of the wrong row.",
            (
                _formula(_row_max, total=lambda e: e.sum(axis=1)),
                _formula(lambda z: z.max(axis=1), total=lambda e: e.sum(axis=1)),
                _formula(lambda z: z.max(axis=1)),
                _formula(np.max, total=lambda e: e.sum(axis=1)),
            ),
        ),
        Misconception(
            "overflow",
            "`exp(1000)` is larger than the largest float: NumPy gives inf, and inf divided by inf "
            "is nan; `math.exp` stops with an error. `exp(-1000)` is 0, and 0 divided by 0 has no "
            "value either. Which number can be subtracted from a row so that neither happens?",
            (
                *_painted_over(_nothing, 1e-10),
                *_painted_over(_row_mean),
                *_painted_over(_row_min),
                _formula(lambda z: 500.0),
                _formula(lambda z: 1000.0),
                _formula_in_loops(lambda row, z: 0.0),
                _formula_in_loops(lambda row, z: row.mean()),
                _formula_in_loops(lambda row, z: row.min()),
            ),
            lesson="Large scores: subtract the maximum",
        ),
        Misconception(
            "maximum-of-everything",
            "One number is subtracted from all rows. In a row whose logits are far below that "
            "number every power becomes 0, and 0 divided by 0 is not a probability.",
            (
                *_painted_over(np.max, 1e-12, 1e-8, 1e-7, 1e-6),
                _formula_in_loops(lambda row, z: z.max()),
            ),
            lesson="Large scores: subtract the maximum",
        ),
        Misconception(
            "shift-differs-in-row",
            "What is subtracted must be the same number for all logits of a row. Here each column "
            "has its own number, and that changes the probabilities.",
            (
                _formula(lambda z: z.max(axis=0)),
                _formula(lambda z: z.mean(axis=0)),
                _formula(lambda z: z.min(axis=0)),
            ),
            lesson="A shift changes nothing",
        ),
        Misconception(
            "clipped-logits",
            "Cutting the logits off avoids inf, but two logits beyond the limit become equal, and "
            "so do their probabilities.",
            (
                *(lambda z, limit=limit: _stable(np.clip(z, -limit, limit)) for limit in _LIMITS),
                *(lambda z, limit=limit: _stable(np.minimum(z, limit)) for limit in _LIMITS),
            ),
            lesson="Large scores: subtract the maximum",
        ),
        Misconception(
            "scaled-logits",
            "The logits are divided by a number before `exp`. Softmax depends on the differences "
            "between the logits of a row, and a division changes them.",
            tuple(_scaled(scale) for scale in _SCALES),
            lesson="A shift changes nothing",
        ),
        Misconception(
            "normalise-without-exp",
            "The scores themselves are divided by their sum. Scores can be negative or 0, and they "
            "must still give positive probabilities: a step before the division is missing.",
            (
                _share(_as_it_is),
                _share(np.abs),
                _share(np.square),
                _share(lambda z: np.maximum(z, 0)),
                _share(lambda z: z - _row_min(z)),
                _share(lambda z: z - z.min()),
                _share(lambda z: z - _row_max(z)),
            ),
        ),
        Misconception(
            "sigmoid-each",
            "This squeezes every logit by itself. In softmax the classes compete: each probability "
            "depends on all logits of the row.",
            (paper.sigmoid, _share(paper.sigmoid)),
        ),
        Misconception(
            "log-not-probability",
            "These are logarithms of probabilities: negative numbers. Probabilities lie between 0 "
            "and 1.",
            (lambda z: np.log(_stable(z)), lambda z: -np.log(_stable(z))),
        ),
        Misconception(
            "not-normalised",
            "The numbers of a row do not add up to 1. Look at what `exp` of the logits is divided "
            "by.",
            (
                _formula(_nothing, total=np.ones_like),
                _formula(_row_max, total=np.ones_like),
                _formula(np.max, total=np.ones_like),
                _formula(_row_max, total=_row_max),
                _formula(_row_max, total=np.max),
                _formula(_row_max, total=_row_mean),
                _formula(_row_max, total=lambda e: e.shape[1]),
                _formula(_nothing, total=lambda e: e.shape[1]),
                _formula(_row_max, total=len),
                _formula(_nothing, total=len),
                lambda z: np.exp(z - _row_max(z)) / _row_sum(np.exp(z)),
                lambda z: np.exp(z) / _row_sum(np.exp(z - _row_max(z))),
            ),
        ),
        Misconception(
            "hard-maximum",
            "This gives everything to the largest logit. Softmax gives a probability to every "
            "class; the second largest logit keeps its share.",
            (
                lambda z: np.eye(z.shape[1])[z.argmax(axis=1)],
                lambda z: np.eye(z.shape[1], dtype=int)[z.argmax(axis=1)],
                lambda z: _stable(z).round(),
            ),
        ),
        Misconception(
            "wrong-base",
            "The ratio of two probabilities in a row must be e to the power of the difference of "
            "their logits; here another base than e is used.",
            (_base(2), _base(10)),
        ),
        Misconception(
            "wrong-sign",
            "The largest logit gets the smallest probability: a sign is reversed.",
            (lambda z: _stable(-z),),
        ),
        Misconception(
            "softmax-twice",
            "This is the softmax of a softmax: the probabilities lie closer together than they "
            "should.",
            (lambda z: _stable(_stable(z)),),
        ),
        Misconception(
            "rounded",
            "The result is rounded. Return the exact values and round only when you print them.",
            tuple(lambda z, digits=digits: _stable(z).round(digits) for digits in range(1, 6)),
        ),
    ),
)
