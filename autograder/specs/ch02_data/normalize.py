"""Spec of 02.normalize: mean and deviation from the training part only."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from typing import Any

import numpy as np

from autograder.checks.answer import Answer
from autograder.checks.ask import about_arguments
from autograder.checks.compare import Words
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
    for n, d, dtype in ((6, 3, "float64"), (int(rng.integers(4, 9)), 5, "float32")):
        yield from _observe_one(answer, _tables(rng, n, d, dtype), "answer")
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
    value = outcome.value
    three = isinstance(value, tuple | list) and len(value) == 3
    constant = np.ptp(tables[0], axis=0) == 0
    what = _SPELLED + (" with a constant column" if constant.any() else "")
    stage = "constant-column" if constant.any() else "value"
    noted = {"part": part, "stage": stage, "why": _WHY[stage]}
    yield Observation(what, _about_kind(value), printed=outcome.printed, **_TYPE, part=part)
    for i, (name, table) in enumerate(zip(_NAMES, tables, strict=True)):
        seen = value[i] if three else None
        if i and isinstance(seen, np.ndarray) and seen.shape == table.shape:
            # Any finite number may stand here.
            seen = np.where(constant & np.isfinite(seen), 0.0, seen)
            expected_zero = constant & np.ones(table.shape, dtype=bool)
            seen = np.where(expected_zero & ~np.isfinite(seen), np.nan, seen)
        if i and not three:
            seen = None
        yield Observation(f"{name} of {what}", seen, rtol=1e-4, atol=1e-4, **noted)
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
_TYPE = {"stage": "wrong-type", "why": "Three arrays are asked for."}


def _about_kind(value: Any) -> Any:
    """What was returned; three arrays of any size stand for those of the reference."""
    if not isinstance(value, tuple | list):
        return value
    if len(value) != 3:
        return Words(f"returned {len(value)} things, where three arrays were asked for")
    for part in value:
        if not isinstance(part, np.ndarray):
            return Words(f"returned a part that is a {type(part).__name__}, not an array")
    return Words("returned three arrays")


# Known wrong answers

Wrong = Callable[[np.ndarray, np.ndarray, np.ndarray], Any]


def _mean(table: np.ndarray) -> Any:
    return table.mean(axis=0)


def _std(table: np.ndarray) -> Any:
    return table.std(axis=0)


def _never_zero(deviation: Any) -> Any:
    return np.where(np.asarray(deviation) == 0, 1.0, deviation)


def _as_it_is(deviation: Any) -> Any:
    return deviation


def _by(
    center: Callable[[np.ndarray], Any] = _mean,
    scale: Callable[[np.ndarray], Any] = _std,
    of: Callable[..., np.ndarray] | None = None,
    guard: Callable[[Any], Any] = _never_zero,
) -> Wrong:
    """The formula with other statistics, or from other tables than the training part."""

    def wrong(*tables: np.ndarray) -> Any:
        source = tables[0] if of is None else of(*tables)
        with np.errstate(all="ignore"):
            return tuple((table - center(source)) / guard(scale(source)) for table in tables)

    return wrong


def _both(*args: Any, **options: Any) -> tuple[Wrong, Wrong]:
    """A belief with and without care for constant columns."""
    return _by(*args, **options), _by(*args, **options, guard=_as_it_is)


def _each(only_columns: bool, guard: Callable[[Any], Any]) -> Wrong:
    def wrong(*tables: np.ndarray) -> Any:
        with np.errstate(all="ignore"):
            if only_columns:
                return tuple((t - _mean(t)) / guard(_std(t)) for t in tables)
            return tuple(
                (t - t.mean(axis=1, keepdims=True)) / guard(t.std(axis=1, keepdims=True))
                for t in tables
            )

    return wrong


def _rows_of_train(*tables: np.ndarray) -> Any:
    train = tables[0]
    with np.errstate(all="ignore"):
        return tuple((t - train.mean(axis=1)) / train.std(axis=1) for t in tables)


_right = _by()


def _all(*tables: np.ndarray) -> np.ndarray:
    return np.concatenate(tables)


def _first_two(train: np.ndarray, validation: np.ndarray, test: np.ndarray) -> np.ndarray:
    return np.concatenate([train, validation])


def _train_and_test(train: np.ndarray, validation: np.ndarray, test: np.ndarray) -> np.ndarray:
    return np.concatenate([train, test])


def _zero(table: np.ndarray) -> float:
    return 0.0


def _one(table: np.ndarray) -> float:
    return 1.0


def _in_order(*order: int) -> Wrong:
    return lambda *tables: tuple(_right(*tables)[i] for i in order)


def _only_train(*tables: np.ndarray) -> Any:
    return _right(*tables)[0], tables[1], tables[2]


def _without_brackets(*tables: np.ndarray) -> Any:
    with np.errstate(all="ignore"):
        return tuple(t - _mean(tables[0]) / _std(tables[0]) for t in tables)


def _without_brackets_guarded(*tables: np.ndarray) -> Any:
    return tuple(t - _mean(tables[0]) / _never_zero(_std(tables[0])) for t in tables)


def _mad(table: np.ndarray) -> Any:
    return np.median(np.abs(table - np.median(table, axis=0)), axis=0)


def _range_in_columns(table: np.ndarray) -> Any:
    return np.ptp(table, axis=0)


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
            tuple(
                wrong
                for tables in (_all, _first_two, _train_and_test)
                for wrong in _both(of=tables)
            ),
        ),
        Misconception(
            "fitted-on-each-part",
            "Each part was normalized by a mean and a deviation of its own. The same value becomes "
            "different numbers in different parts, and the model cannot know.",
            (_each(True, _never_zero), _each(True, _as_it_is)),
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
            (_only_train,),
        ),
        Misconception(
            "one-mean-for-all-columns",
            "One mean and one deviation were computed for the whole table. Each column has its own.",
            (*_both(np.mean, np.std), *_both(_mean, np.std), *_both(np.mean, _std)),
        ),
        Misconception(
            "over-rows",
            "Each row was measured, which is one example. Each column is to be normalized: "
            "the same measurement over all examples.",
            (_each(False, _as_it_is), _each(False, _never_zero), _rows_of_train),
        ),
        Misconception(
            "sample-deviation",
            "The deviation has the divisor n - 1 here, as in pandas. The divisor asked for is n, as in "
            "`np.std`.",
            _both(scale=lambda table: table.std(axis=0, ddof=1)),
        ),
        Misconception(
            "variance-not-deviation",
            "Divided by the variance: the standard deviation is its root.",
            _both(scale=lambda table: table.var(axis=0)),
        ),
        Misconception(
            "root-of-deviation",
            "Divided by the root of the standard deviation; `std` has taken the root already.",
            _both(scale=lambda table: np.sqrt(_std(table))),
        ),
        Misconception(
            "not-centred",
            "The mean was not subtracted, so the mean of the training part is not 0.",
            _both(_zero),
        ),
        Misconception(
            "not-divided",
            "The columns were shifted, but not divided: their standard deviations are as before.",
            (_by(scale=_one),),
        ),
        Misconception(
            "min-max",
            "The columns were scaled by their smallest and largest number. Here mean and standard "
            "deviation were asked for.",
            (
                *_both(lambda table: table.min(axis=0), _range_in_columns),
                *_both(_mean, _range_in_columns),
                *_both(_zero, lambda table: table.max(axis=0)),
            ),
        ),
        Misconception(
            "order-of-formula",
            "In `x - mean / deviation` the division comes first. Brackets change the order.",
            (_without_brackets, _without_brackets_guarded),
        ),
        Misconception(
            "median-and-mad",
            "The median and the distances from it were used. Mean and standard deviation were "
            "asked for.",
            (
                *_both(lambda table: np.median(table, axis=0), _mad),
                *_both(lambda table: np.median(table, axis=0)),
                *_both(
                    lambda table: np.median(table, axis=0),
                    lambda table: np.subtract(*np.percentile(table, [75, 25], axis=0)),
                ),
            ),
        ),
        Misconception(
            "fitted-on-wrong-part",
            "Mean and deviation come from the validation or the test part.",
            (
                *_both(of=lambda train, validation, test: validation),
                *_both(of=lambda train, validation, test: test),
            ),
        ),
        Misconception(
            "parts-swapped",
            "The three parts were returned in another order.",
            (
                _in_order(0, 2, 1),
                _in_order(1, 0, 2),
                _in_order(2, 1, 0),
                _in_order(1, 2, 0),
                _in_order(2, 0, 1),
            ),
        ),
        Misconception(
            "divided-by-255",
            "All numbers were divided by 255. That is for pixels, and uses no mean and no deviation.",
            tuple(lambda *tables, k=k: tuple(t / k for t in tables) for k in (255, 256)),
        ),
        Misconception(
            "unit-length-rows",
            "Each row was divided by its length, which functions called `normalize` often do. Here "
            "each *column* gets the mean 0 and the deviation 1.",
            (
                lambda *tables: tuple(t / np.linalg.norm(t, axis=1, keepdims=True) for t in tables),
                lambda *tables: tuple(t / np.linalg.norm(t) for t in tables),
            ),
        ),
        Misconception(
            "constant-column",
            "The deviation of a constant column is 0, and nothing can be divided by 0: NumPy gives "
            "`nan` or `inf`, which every later computation inherits.",
            (_by(guard=_as_it_is),),
        ),
    ),
)
