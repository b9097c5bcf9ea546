"""Spec of 01.residuals: the mean squared error of predictions (n, 1) and targets (n,)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import numpy as np

from autograder.checks.answer import Answer
from autograder.checks.ask import ask, ask_and_watch
from autograder.checks.exercise import Exercise, Misconception, Observation

Wrong = Callable[[np.ndarray, np.ndarray], Any]

_NAME = "mean_squared_error"


def mean_squared_error(predictions: np.ndarray, targets: np.ndarray) -> float:
    """Pair after pair: the difference, its square, and the mean of the squares."""
    total = 0.0
    for prediction, target in zip(predictions, targets, strict=True):
        total += (float(prediction[0]) - float(target)) ** 2
    return total / len(targets)


# Questions


def _observe(answer: Answer, rng: np.random.Generator) -> Iterator[Observation]:
    yield from ask_and_watch(answer, _NAME, *_in_tenths(rng, 3))
    yield ask(answer, _NAME, *_in_tenths(rng, 5, "float32"))
    yield ask(answer, _NAME, *_examples(rng, 7))
    yield ask(answer, _NAME, *_examples(rng, 2))
    why = "With one example there is one square to take."
    yield ask(answer, _NAME, *_examples(rng, 1), why=why)
    yield ask(answer, _NAME, *_examples(rng, 40, "float32"))
    predictions, _ = _examples(rng, 4)
    why = "Here every prediction is equal to its target, so no residual is left."
    yield ask(answer, _NAME, predictions, predictions[:, 0].copy(), why=why)


def _in_tenths(
    rng: np.random.Generator, n: int, dtype: str = "float64"
) -> tuple[np.ndarray, np.ndarray]:
    """Predictions and targets that can be read and checked by hand."""
    predictions, targets = _examples(rng, n)
    return predictions.round(1).astype(dtype), targets.round(1).astype(dtype)


def _examples(
    rng: np.random.Generator, n: int, dtype: str = "float64"
) -> tuple[np.ndarray, np.ndarray]:
    """Predictions (n, 1) and targets (n,), with residuals of both signs."""
    targets = 3.0 * np.arange(1, n + 1) + rng.uniform(0, 1, n)
    targets = np.roll(targets, int(rng.integers(1, n + 1)))
    sign = np.where(np.arange(n) % 3 == 1, -1, 1)
    # The first residual is larger than the distance of two targets: sorting makes other pairs.
    # The residuals never add up to 0, where a float of the wrong answers would lose its digits.
    size = np.where(np.arange(n) == 0, rng.uniform(7, 9, n), rng.uniform(0.6, 3, n))
    residuals = sign * size
    return (targets + residuals)[:, None].astype(dtype), targets.astype(dtype)


# Known wrong answers


def _residuals(p: np.ndarray, t: np.ndarray) -> np.ndarray:
    return p.astype("float64")[:, 0] - t.astype("float64")


def _of(change: Callable[[np.ndarray], Any]) -> Wrong:
    """The right residuals, then another number made of them."""
    return lambda p, t: change(_residuals(p, t))


EXERCISE = Exercise(
    id="01.residuals",
    title="repair a wrong number",
    points=2,
    lesson="Broadcasting",
    reference=mean_squared_error,
    observe=_observe,
    tensors=False,
    misconceptions=(
        Misconception(
            "broadcast-n-by-n",
            "Shape (n, 1) minus shape (n,) is a table of (n, n): every prediction meets every target. "
            "The mean runs over n times n squares, and only n of them belong to an example.",
            (lambda p, t: float(np.mean((p - t) ** 2)),),
        ),
        Misconception(
            "table-divided-by-n",
            "The squares of a table of (n, n) are added: every prediction meets every target. "
            "Another divisor does not mend that.",
            (lambda p, t: float(np.sum((p - t) ** 2) / len(t)),),
        ),
        Misconception(
            "first-prediction-only",
            "Only one prediction is compared with the targets, or only one target with the predictions. "
            "`[0]` takes the first row, not the only column.",
            (
                lambda p, t: float(np.mean((p[0] - t) ** 2)),
                lambda p, t: float(np.mean((p - t[0]) ** 2)),
            ),
            lesson="Shape, rank and dtype",
        ),
        Misconception(
            "one-example-only",
            "This is the square of one example. The mean over all examples is asked for.",
            (_of(lambda e: float(e[0] ** 2)), _of(lambda e: float(np.max(e**2)))),
        ),
        Misconception(
            "one-error-per-example",
            "Several numbers come back, and one is asked for: the mean over all examples. Look at the "
            "shape of what you square, and at the axis over which you take the mean.",
            (_of(lambda e: e**2), lambda p, t: np.mean((p - t) ** 2, axis=1)),
        ),
        Misconception(
            "sum-not-mean",
            "This is the sum of the squares, and it grows with the number of examples.",
            (_of(lambda e: float(np.sum(e**2))),),
        ),
        Misconception(
            "root-taken",
            "This is the square root of what is asked for.",
            (_of(lambda e: float(np.sqrt(np.mean(e**2)))),),
        ),
        Misconception(
            "absolute-not-squared",
            "Nothing is squared, only the signs are gone. A square makes a large residual count more than two half as large.",
            (_of(lambda e: float(np.mean(np.abs(e)))),),
        ),
        Misconception(
            "not-squared",
            "Residuals of both signs cancel here. Squares do not.",
            (
                _of(lambda e: float(np.mean(e))),
                lambda p, t: float(np.mean(p - t)),
                _of(lambda e: float(abs(np.mean(e)))),
            ),
        ),
        Misconception(
            "square-of-the-mean",
            "The mean was taken before the square, so residuals of both signs cancel. First square each residual.",
            (
                _of(lambda e: float(np.mean(e) ** 2)),
                lambda p, t: float((np.mean(p) - np.mean(t)) ** 2),
            ),
        ),
        Misconception(
            "squares-subtracted",
            "The square of a difference is another number than the difference of the squares.",
            (
                lambda p, t: float(np.mean(p[:, 0] ** 2 - t**2)),
                lambda p, t: float(np.mean(p**2 - t**2)),
            ),
        ),
        Misconception(
            "variance-of-the-errors",
            "The mean of the residuals is subtracted first: a model that is wrong by the same amount everywhere would get 0.",
            (_of(lambda e: float(np.var(e))),),
        ),
        Misconception(
            "half-the-mean",
            "This is half of the mean. Some books put ½ in front for a shorter derivative; here the mean itself is asked for.",
            (_of(lambda e: float(np.mean(e**2) / 2)),),
        ),
        Misconception(
            "divided-by-n-minus-one",
            "The sum of n squares is divided by another number than n. Try a single example.",
            (
                _of(lambda e: float(np.sum(e**2) / max(1, len(e) - 1))),
                _of(lambda e: float(np.sum(e**2) / (len(e) - 1))),
            ),
        ),
        Misconception(
            "sorted-first",
            "Sorting makes other pairs: prediction and target of one example no longer stand at the same place.",
            (lambda p, t: float(np.mean((np.sort(p[:, 0]) - np.sort(t)) ** 2)),),
        ),
        Misconception(
            "rounded",
            "The number is rounded. Return it exactly and round only when you print it.",
            (_of(lambda e: round(float(np.mean(e**2)), 2)),),
        ),
    ),
)
