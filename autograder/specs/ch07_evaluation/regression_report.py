"""Spec of 07.regression_report: three numbers for predictions that are numbers."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from typing import Any

import numpy as np

from autograder.checks.answer import Answer
from autograder.checks.ask import ask, ask_and_watch
from autograder.checks.exercise import Exercise, Misconception, Observation

Report = dict[str, Any]
Wrong = Callable[[np.ndarray, np.ndarray], Any]
Formula = Callable[[np.ndarray, np.ndarray], Any]


def regression_report(y: np.ndarray, predicted: np.ndarray) -> Report:
    """Sum up the errors, and those of somebody who always says the mean."""
    absolute = squared = of_mean = 0.0
    mean = math.fsum(y) / len(y)
    for true, named in zip(y.tolist(), predicted.ravel().tolist(), strict=True):
        absolute += abs(true - named)
        squared += (true - named) ** 2
        of_mean += (true - mean) ** 2
    return {
        "mae": absolute / len(y),
        "rmse": math.sqrt(squared / len(y)),
        "r2": 1 - squared / of_mean,
    }


# Questions

_NAME = "regression_report"


def _observe(answer: Answer, rng: np.random.Generator) -> Iterator[Observation]:
    # The predictions are too small on the whole, and spread less than the numbers.
    y = _numbers(rng, 9)
    yield from ask_and_watch(answer, _NAME, y, 0.6 * y + rng.normal(5, 4, 9))
    y = _numbers(rng, 7)
    yield ask(answer, _NAME, y, (0.8 * y + rng.normal(2, 6, 7))[:, None])
    y = _numbers(rng, 12)
    yield ask(answer, _NAME, y, rng.permutation(y) + 12.0)  # worse than the mean
    y = _numbers(rng, 3)
    yield ask(answer, _NAME, y, y.copy())


def _numbers(rng: np.random.Generator, n: int) -> np.ndarray:
    """Numbers from 20 to 90, well spread."""
    return rng.permutation(np.linspace(20, 85, n)) + rng.uniform(0, 5, n)


# Known wrong answers: y numbers, p predictions of shape (n,), e errors


def _other(**formulas: Formula) -> Wrong:
    """Another formula of y and p for some of the numbers."""

    def wrong(y: np.ndarray, predicted: np.ndarray) -> Report:
        p = predicted.ravel()
        return regression_report(y, p) | {
            key: float(formula(y, p)) for key, formula in formulas.items()
        }

    return wrong


def _mse(y: np.ndarray, p: np.ndarray) -> float:
    return float(np.square(y - p).mean())


def _against(spread: Formula) -> Wrong:
    """R² with something else below the line."""
    return _other(r2=lambda y, p: 1 - _mse(y, p) / spread(y, p))


def _as_they_are(of_pairs: Callable[[np.ndarray, np.ndarray], float]) -> Wrong:
    """All numbers from y − p as NumPy broadcasts it; R² from `of_pairs`, given e and y."""

    def wrong(y: np.ndarray, p: np.ndarray) -> Report:
        e = y - p
        rmse = float(np.sqrt(np.square(e).mean()))
        return {"mae": float(np.abs(e).mean()), "rmse": rmse, "r2": float(of_pairs(e, y))}

    return wrong


def _r2_as_they_are(y: np.ndarray, p: np.ndarray) -> Report:
    r2 = 1 - np.square(y - p).sum() / (len(y) * y.var())
    return {**regression_report(y, p), "r2": float(r2)}


def _rounded(y: np.ndarray, p: np.ndarray) -> Report:
    return {key: round(value, 2) for key, value in regression_report(y, p).items()}


EXERCISE = Exercise(
    id="07.regression_report",
    title="a report for numbers",
    points=1,
    lesson="Numbers instead of classes",
    reference=regression_report,
    observe=_observe,
    tensors=False,
    misconceptions=(
        Misconception(
            "root-missing",
            "`rmse` is the mean *squared* error here. Without the root it has another unit: squared "
            "euros in place of euros.",
            (_other(rmse=_mse),),
        ),
        Misconception(
            "root-of-each",
            "The root was taken of each square, and that undoes the square. First the mean, then the "
            "root.",
            (_other(rmse=lambda y, p: np.abs(y - p).mean()),),
        ),
        Misconception(
            "root-of-the-sum",
            "`rmse` is the root of a *sum* here, divided by n afterwards. Such a number gets smaller "
            "the longer the exam is, even if all errors have the same size. The root is taken of a "
            "mean.",
            (_other(rmse=lambda y, p: np.sqrt(np.square(y - p).sum()) / len(y)),),
        ),
        Misconception(
            "sums-not-means",
            "These are sums over all examples. They grow with the length of the exam; a mean does not.",
            (
                _other(rmse=lambda y, p: np.square(y - p).sum()),
                _other(rmse=lambda y, p: np.sqrt(np.square(y - p).sum())),
                _other(
                    mae=lambda y, p: np.abs(y - p).sum(),
                    rmse=lambda y, p: np.sqrt(np.square(y - p).sum()),
                ),
            ),
        ),
        Misconception(
            "squared-correlation",
            "`r2` is the correlation or its square. It stays high for predictions that are all too "
            "small, or all too large. R² compares the errors with those of the mean.",
            (
                _other(r2=lambda y, p: np.corrcoef(y, p)[0, 1] ** 2),
                _other(r2=lambda y, p: np.corrcoef(y, p)[0, 1]),
            ),
        ),
        Misconception(
            "mean-of-the-predictions",
            "R² compares with somebody who always says the mean of the *true* numbers. Here it is the "
            "mean of the predictions.",
            (_against(lambda y, p: np.square(y - p.mean()).mean()),),
        ),
        Misconception(
            "arguments-swapped",
            "The spread of the predictions stands below the line. It is the true numbers whose spread "
            "is to be explained.",
            (_against(lambda y, p: p.var()),),
        ),
        Misconception(
            "spread-of-the-errors",
            "The variance of the errors leaves out their mean: predictions that are all 10 too small "
            "would be perfect. Take the mean of the squared errors.",
            (
                _other(r2=lambda y, p: 1 - np.var(y - p) / y.var()),
                _other(
                    r2=lambda y, p: 1 - np.var(y - p) / y.var(), rmse=lambda y, p: np.std(y - p)
                ),
            ),
        ),
        Misconception(
            "not-explained",
            "This is the share that is left unexplained. A perfect prediction has R² = 1.",
            (_other(r2=lambda y, p: _mse(y, p) / y.var()),),
        ),
        Misconception(
            "standard-deviation-below",
            "R² compares squares with squares: mean squared error and variance, not their roots.",
            (_other(r2=lambda y, p: 1 - np.sqrt(_mse(y, p)) / y.std()),),
        ),
        Misconception(
            "n-minus-one",
            "One of the two means of R² is divided by n − 1, the other by n.",
            (_against(lambda y, p: y.var(ddof=1)),),
        ),
        Misconception(
            "cut-at-zero",
            "R² may be negative: the model is then worse than always saying the mean.",
            (_other(r2=lambda y, p: max(0.0, 1 - _mse(y, p) / y.var())),),
        ),
        Misconception(
            "signs-kept",
            "Errors in the two directions cancel each other in `mae`. Take the size of each error "
            "first, then the mean.",
            (
                _other(mae=lambda y, p: (y - p).mean()),
                _other(mae=lambda y, p: abs((y - p).mean())),
            ),
        ),
        Misconception(
            "median",
            "`mae` is the median here. The *m* stands for mean.",
            (_other(mae=lambda y, p: np.median(np.abs(y - p))),),
        ),
        Misconception(
            "relative",
            "The errors are divided by the true numbers. That is another measure, without a unit.",
            (_other(mae=lambda y, p: np.abs((y - p) / y).mean()),),
        ),
        Misconception(
            "broadcast-n-by-n",
            "`predict` returns shape (n, 1). An array (n,) minus an array (n, 1) is a table of all "
            "pairs, (n, n), and NumPy says nothing about it.",
            (
                _r2_as_they_are,
                _as_they_are(lambda e, y: 1 - np.square(e).mean() / y.var()),
                _as_they_are(lambda e, y: 1 - np.square(e).sum() / (len(y) * y.var())),
            ),
        ),
        Misconception(
            "rounded",
            "The numbers are rounded. Return the exact values and round only when you print them.",
            (_rounded,),
        ),
    ),
)
