"""Spec of 02.normalize: mean and deviation from the training part only."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from typing import Any

import numpy as np

from autograder.checks.answer import Answer
from autograder.checks.ask import about_arguments, about_arrays
from autograder.checks.exercise import Exercise, Misconception, Observation, Part

_Tables = tuple[np.ndarray, np.ndarray, np.ndarray]


def normalize(
    train: np.ndarray, validation: np.ndarray, test: np.ndarray
) -> tuple[np.ndarray, ...]:
    """One column after the other, one number at a time."""
    results = tuple(np.zeros(part.shape) for part in (train, validation, test))
    for j in range(train.shape[1]):
        column = [float(number) for number in train[:, j]]
        mean = math.fsum(column) / len(column)
        squares = math.fsum((number - mean) ** 2 for number in column)
        deviation = math.sqrt(squares / len(column))
        for part, result in zip((train, validation, test), results, strict=True):
            for i, number in enumerate(part[:, j]):
                result[i, j] = (float(number) - mean) / (deviation or 1.0)
    return results


# Questions

_NAMES = ("train", "validation", "test")
_SPELLED = "normalize(train, validation, test)"


def _observe_normalize(answer: Answer, rng: np.random.Generator) -> Iterator[Observation]:
    """Tables of all kinds; the last one has constant columns."""
    yield from _observe_one(answer, _tables(rng, 6, 3, "float64"), "answer")
    tables = _tables(rng, int(rng.integers(4, 9)), 5, "float32")
    # One column varies little, as if it had another unit than the others.
    unit = np.where(np.arange(5) == rng.integers(5), 0.002 / _std(tables[0]), 1.0)
    yield from _observe_one(answer, tuple((t * unit).astype("float32") for t in tables), "answer")
    tables = _tables(rng, 5, 5, "float64")
    yield from _observe_one(answer, tables, "answer")  # as many rows as columns
    yield from _observe_one(answer, _with_constants(rng, tables), "constant")


def _tables(rng: np.random.Generator, n: int, d: int, dtype: str) -> _Tables:
    """Three tables whose columns differ in mean and deviation, and which differ among each other.

    No mean is near 0 and no deviation near 1, so that each step that is left out shows.
    """
    sizes = (n, 4, int(rng.integers(2, 4)))
    means = rng.uniform(4, 12, d) * rng.choice([-1, 1], d)
    deviations = rng.choice([0.4, 3.0, 5.0], d) * rng.uniform(0.9, 1.1, d)
    return tuple(
        (
            means + shift + deviations * rng.uniform(0.5, 1.5, (size, d)) * _signs(rng, size, d)
        ).astype(dtype)
        for size, shift in zip(sizes, (0.0, 2.0, -3.0), strict=True)
    )


def _signs(rng: np.random.Generator, size: int, d: int) -> np.ndarray:
    return rng.permuted(np.resize([1.0, -1.0], (d, size)), axis=1).T


def _with_constants(rng: np.random.Generator, tables: _Tables) -> _Tables:
    """The same tables with one column of zeros and one of another number in the training part."""
    train, validation, test = (table.copy() for table in tables)
    zeros, other = rng.choice(train.shape[1], 2, replace=False)
    train[:, zeros], train[:, other] = 0.0, float(rng.integers(2, 9))
    # One that stays constant, too: 0 divided by 0 there, and another number divided by 0 here.
    validation[:, zeros] = 0.0
    return train, validation, test


def _observe_one(answer: Answer, tables: _Tables, part: str) -> Iterator[Observation]:
    outcome = answer(*tables)
    constant = np.ptp(tables[0], axis=0) == 0
    stage = "constant-column" if constant.any() else "value"
    what = _SPELLED + (" with a constant column" if constant.any() else "")
    asked = "Three arrays are asked for."
    yield about_arrays(what, outcome, "three arrays", 3, why=asked, part=part)
    value = outcome.value
    parts = value if isinstance(value, tuple | list) and len(value) == 3 else (None,) * 3
    noted = {"part": part, "stage": stage, "why": _WHY[stage], "rtol": 1e-4, "atol": 1e-4}
    for name, table, seen in zip(_NAMES, tables, parts, strict=True):
        if name != "train" and isinstance(seen, np.ndarray) and seen.shape == table.shape:
            # In a constant column any finite number may stand.
            seen = np.where(constant, np.where(np.isfinite(seen), 0.0, np.nan), seen)
        yield Observation(f"{name} of {what}", seen, **noted)
    yield about_arguments(
        outcome,
        what,
        "The caller still needs the tables as they were. `-=` and `/=` write into an array; "
        "`train = train - mean` makes a new one.",
        "its arguments",
        part,
    )


_WHY = {
    "value": "From each column, the mean of the training part is subtracted, and the result divided "
    "by the standard deviation of the training part.",
    "constant-column": "The deviation of a constant column is 0, and nothing can be divided by 0: "
    "NumPy gives `nan` or `inf`, which every later computation inherits.",
}


# Known wrong answers

Wrong = Callable[..., tuple[np.ndarray, ...]]
Statistic = Callable[[np.ndarray], Any]


def _mean(table: np.ndarray) -> np.ndarray:
    return table.mean(axis=0)


def _std(table: np.ndarray) -> np.ndarray:
    return table.std(axis=0)


def _span(table: np.ndarray) -> np.ndarray:
    return np.ptp(table, axis=0)


def _by(
    center: Statistic = _mean,
    scale: Statistic = _std,
    of: Callable[..., np.ndarray] = lambda train, *others: train,
) -> Wrong:
    """The formula with other statistics, or from other tables than the training part."""

    def wrong(*tables: np.ndarray) -> tuple[np.ndarray, ...]:
        source = of(*tables)
        deviation = np.asarray(scale(source))
        divisor = np.where(deviation == 0, 1.0, deviation)
        return tuple((table - center(source)) / divisor for table in tables)

    return wrong


_right = _by()


def _alone(change: Callable[[np.ndarray], np.ndarray]) -> Wrong:
    """Each table is changed without a look at the others."""
    return lambda *tables: tuple(change(table) for table in tables)


EXERCISE = Exercise(
    id="02.normalize",
    title="normalize three parts",
    points=2,
    lesson="Normalization is learnt from the training part",
    reference=normalize,
    observe=_observe_normalize,
    parts={"answer": Part(0.75), "constant": Part(0.25, needs=("answer",))},
    misconceptions=(
        Misconception(
            "fitted-on-all",
            "Mean and deviation were taken from other parts than the training part as well. So what is "
            "in validation and test reaches the training: the parts are no longer separate.",
            (
                _by(of=lambda *tables: np.concatenate(tables)),
                _by(of=lambda *tables: np.concatenate(tables[:2])),
            ),
        ),
        Misconception(
            "fitted-on-each-part",
            "Each part was normalized by a mean or a deviation of its own. The same value becomes "
            "different numbers in different parts, and the model cannot know.",
            (
                _alone(lambda table: _right(table)[0]),
                lambda train, *others: tuple(
                    _by(center=lambda _: _mean(train))(table)[0] for table in (train, *others)
                ),
            ),
        ),
        Misconception(
            "train-overwritten",
            "The training part was normalized first, and the mean for the other parts taken from it "
            "afterwards. By then it is 0.",
            (
                lambda *tables: (
                    _right(*tables)[0],
                    *_by(lambda train: 0.0)(*tables)[1:],
                ),
            ),
        ),
        Misconception(
            "little-is-not-nothing",
            "A column that varies little is not constant: its deviation is small, and the division "
            "brings the column to the size of the others.",
            (
                _by(scale=lambda table: np.where(_std(table) < 0.01, 1.0, _std(table))),
                _by(scale=lambda table: np.maximum(_std(table), 0.01)),
            ),
        ),
        Misconception(
            "constant-column-dropped",
            "The constant columns are gone. The results have the shapes of the three tables.",
            (lambda *tables: tuple(table[:, _std(tables[0]) > 0] for table in _right(*tables)),),
        ),
        Misconception(
            "never-adapted",
            "The numbers came back as they were. A `Normalization` layer that was never adapted has "
            "the mean 0 and the deviation 1, and says nothing about it.",
            (lambda *tables: tables,),
        ),
        Misconception(
            "train-only-normalized",
            "Only the training part was normalized. A model that learned from it gets numbers of "
            "another size for validation and test.",
            (lambda *tables: (_right(*tables)[0], *tables[1:]),),
        ),
        Misconception(
            "one-mean-for-all-columns",
            "One mean and one deviation were computed for the whole table. Each column has its own.",
            (_by(np.mean, np.std), _by(_mean, np.std)),
        ),
        Misconception(
            "over-rows",
            "Each row was measured, which is one example. Each column is to be normalized: "
            "the same measurement over all examples.",
            (
                _alone(lambda table: _right(table.T)[0].T),
                _by(lambda table: table.mean(axis=1), lambda table: table.std(axis=1)),
            ),
        ),
        Misconception(
            "sample-deviation",
            "The deviation has the divisor n - 1 here, as in pandas. The divisor asked for is n, as in "
            "`np.std`.",
            (_by(scale=lambda table: table.std(axis=0, ddof=1)),),
        ),
        Misconception(
            "mean-distance",
            "Divided by the mean distance from the mean. The standard deviation squares the distances "
            "first, and takes the root of their mean.",
            (_by(scale=lambda table: np.abs(table - _mean(table)).mean(axis=0)),),
        ),
        Misconception(
            "variance-not-deviation",
            "Divided by the variance: the standard deviation is its root.",
            (_by(scale=lambda table: table.var(axis=0)),),
        ),
        Misconception(
            "not-centred",
            "The mean was not subtracted, so the mean of the training part is not 0.",
            (_by(center=lambda table: 0.0),),
        ),
        Misconception(
            "not-divided",
            "The columns were shifted, but not divided: their standard deviations are as before.",
            (_by(scale=lambda table: 1.0),),
        ),
        Misconception(
            "min-max",
            "The columns were scaled by their smallest and largest number. Here mean and standard "
            "deviation were asked for.",
            (_by(lambda table: table.min(axis=0), _span), _by(scale=_span)),
        ),
        Misconception(
            "fitted-on-wrong-part",
            "Mean and deviation come from the validation or the test part.",
            (
                _by(of=lambda train, validation, test: validation),
                _by(of=lambda train, validation, test: test),
            ),
        ),
    ),
)
