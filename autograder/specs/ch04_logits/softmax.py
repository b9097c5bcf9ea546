"""Spec of 04.softmax: softmax of each row."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from typing import Any

import numpy as np

from autograder.checks.answer import Answer
from autograder.checks.ask import ask, ask_and_watch
from autograder.checks.exercise import Exercise, Misconception, Observation, Part


def softmax(logits: np.ndarray) -> np.ndarray:
    """Softmax of each row, one number at a time, shifted by the row's maximum."""
    result = np.zeros(np.shape(logits))
    for i, row in enumerate(logits):
        top = max(row)
        powers = [math.exp(z - top) for z in row]
        result[i] = [power / sum(powers) for power in powers]
    return result


def _observe_softmax(answer: Answer, rng: np.random.Generator) -> Iterator[Observation]:
    yield from ask_and_watch(answer, "softmax", rng.normal(0, 2, (3, 4)).round(1))
    for shape in [(1, 5), (4, 2), (3, 3), (6, 7)]:
        yield ask(answer, "softmax", rng.normal(0, 2, shape).round(1))
    yield ask(answer, "softmax", rng.normal(0, 2, (2, 3)).round(1).astype(np.float32))
    z = rng.normal(0, 2, (3, 4)).round(1)
    yield ask(
        answer,
        "softmax",
        z + np.array([[0.0], [40.0], [-60.0]]),
        part="large",
        stage="overflow",
        why="Adding the same number to all logits of a row changes no probability.",
    )
    for low, high in [(900.0, 1000.0), (-1000.0, -900.0), (-1000.0, 1000.0)]:
        yield ask(
            answer,
            "softmax",
            rng.uniform(low, high, (2, 3)).round(),
            part="large",
            stage="overflow",
            why="The largest float is about e to the power 709; `exp` of more than that is inf, "
            "and `exp` of less than -745 is 0.",
        )


def _exp_over(total: Callable[[np.ndarray], Any]) -> Callable[[np.ndarray], np.ndarray]:
    return lambda z: np.exp(z) / total(np.exp(z))


def _shifted(shift: Callable[[np.ndarray], Any], axis: int = 1) -> Callable:
    def wrong(z: np.ndarray) -> np.ndarray:
        powers = np.exp(z - shift(z))
        return powers / powers.sum(axis=axis, keepdims=True)

    return wrong


def _row_max(z: np.ndarray) -> np.ndarray:
    return z.max(axis=1, keepdims=True)


def _clipped_softmax(limit: float) -> Callable[[np.ndarray], np.ndarray]:
    return lambda z: softmax(np.clip(z, -limit, limit))


EXERCISE = Exercise(
    id="04.softmax",
    title="softmax of each row",
    points=2,
    lesson="Softmax, step by step",
    reference=softmax,
    observe=_observe_softmax,
    parts={"answer": Part(0.5), "large": Part(0.5, needs=("answer",))},
    misconceptions=(
        Misconception(
            "softmax-over-columns",
            "Each row is one example, and its probabilities must add up to 1. Here the columns add "
            "up to 1: the sum runs over the examples instead of over the classes.",
            (_shifted(lambda z: z.max(axis=0), axis=0), _shifted(_row_max, axis=0)),
        ),
        Misconception(
            "softmax-over-everything",
            "All the probabilities together add up to 1, so each example gets only a share of it. "
            "Every row is one example and must add up to 1 by itself.",
            (
                lambda z: np.exp(z - z.max()) / np.exp(z - z.max()).sum(),
                _exp_over(np.sum),
                lambda z: np.exp(z - _row_max(z)) / np.exp(z - _row_max(z)).sum(),
            ),
        ),
        Misconception(
            "overflow",
            "For ordinary logits this is softmax. `exp(1000)` is larger than the largest float, so "
            "it becomes inf, and inf divided by inf is nan. Softmax does not change when the same "
            "number is taken from all logits of a row.",
            (_exp_over(lambda e: e.sum(axis=1, keepdims=True)),),
            lesson="Large scores: subtract the maximum",
        ),
        Misconception(
            "shift-by-global-maximum",
            "One number is taken from all rows. A row whose logits are all far below that number "
            "becomes exp of something very negative, that is 0 divided by 0. Each row needs a shift "
            "of its own.",
            (_shifted(np.max),),
            lesson="Large scores: subtract the maximum",
        ),
        Misconception(
            "shift-by-column-maximum",
            "What is taken away must be the same number for all logits of a row. Here each column "
            "has its own number, and that changes the probabilities.",
            (_shifted(lambda z: z.max(axis=0)), _shifted(lambda z: z.mean(axis=0))),
            lesson="A shift changes nothing",
        ),
        Misconception(
            "shift-by-mean",
            "Any shift leaves the probabilities as they are, but not any shift prevents overflow: "
            "the largest exponent must not be above 0.",
            (
                _shifted(lambda z: z.mean(axis=1, keepdims=True)),
                _shifted(lambda z: z.min(axis=1, keepdims=True)),
            ),
            lesson="Large scores: subtract the maximum",
        ),
        Misconception(
            "clipped-logits",
            "Cutting the logits off avoids inf, but two logits beyond the limit become equal, and "
            "so do their probabilities.",
            tuple(_clipped_softmax(limit) for limit in (20, 30, 50, 88, 100, 500, 700, 709)),
            lesson="Large scores: subtract the maximum",
        ),
        Misconception(
            "normalise-without-exp",
            "The scores themselves are divided by their sum. Scores can be negative; the "
            "exponential makes them positive first.",
            (
                lambda z: z / z.sum(axis=1, keepdims=True),
                lambda z: np.abs(z) / np.abs(z).sum(axis=1, keepdims=True),
                lambda z: (
                    (z - z.min(axis=1, keepdims=True))
                    / (z - z.min(axis=1, keepdims=True)).sum(axis=1, keepdims=True)
                ),
            ),
        ),
        Misconception(
            "sigmoid-per-logit",
            "This squeezes every logit by itself. In softmax the classes compete: each probability "
            "depends on all logits of the row, and they add up to 1.",
            (lambda z: 1 / (1 + np.exp(-z)),),
        ),
        Misconception(
            "log-softmax",
            "These are logarithms of probabilities: negative numbers. Probabilities lie between 0 "
            "and 1.",
            (lambda z: np.log(softmax(z)), lambda z: z - np.log(np.exp(z).sum(1, keepdims=True))),
        ),
        Misconception(
            "not-normalised",
            "These numbers are positive but do not add up to 1 in a row: a division is missing.",
            (np.exp, lambda z: np.exp(z - _row_max(z)), lambda z: np.exp(z - z.max())),
        ),
        Misconception(
            "argmax-instead",
            "Softmax gives a probability to every class. This gives everything to the largest one.",
            (lambda z: np.eye(z.shape[1])[z.argmax(axis=1)], lambda z: z.argmax(axis=1)),
        ),
        Misconception(
            "base-two",
            "The ratio of two probabilities in a row must be e to the power of the difference of "
            "their logits; here another base than e is used.",
            (
                lambda z: softmax(z * math.log(2)),
                lambda z: softmax(z * math.log(10)),
                lambda z: np.power(2.0, z) / np.power(2.0, z).sum(axis=1, keepdims=True),
                lambda z: np.power(10.0, z) / np.power(10.0, z).sum(axis=1, keepdims=True),
            ),
        ),
        Misconception(
            "wrong-sign",
            "The largest logit gets the smallest probability: a sign is turned round.",
            (
                lambda z: softmax(-z),
                lambda z: np.exp(-z) / np.exp(-z).sum(axis=1, keepdims=True),
                lambda z: (
                    np.exp(_row_max(z) - z) / np.exp(_row_max(z) - z).sum(axis=1, keepdims=True)
                ),
            ),
        ),
        Misconception(
            "softmax-twice",
            "This is softmax of softmax: the probabilities are squeezed together.",
            (lambda z: softmax(softmax(z)),),
        ),
    ),
)
