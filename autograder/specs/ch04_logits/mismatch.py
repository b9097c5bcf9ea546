"""Spec of 04.mismatch: rows whose probabilities do not belong to their logits."""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np

from autograder.checks import paper
from autograder.checks.answer import Answer
from autograder.checks.ask import ask
from autograder.checks.exercise import Exercise, Misconception, Observation

_TOLERANCE = 0.001


def mismatched_rows(logits: np.ndarray, probabilities: np.ndarray) -> list[int]:
    """Rows where a probability differs from the softmax of the row's logits by more than 0.001."""
    wrong = []
    for i, (row, right) in enumerate(zip(probabilities, paper.softmax(logits), strict=True)):
        if max(abs(p - q) for p, q in zip(row, right, strict=True)) > _TOLERANCE:
            wrong.append(i)
    return wrong


# Questions

_OVER_THE_BATCH = functools.partial(paper.softmax, axis=0)
_OVER_EVERYTHING = functools.partial(paper.softmax, axis=None)
_NAME = "mismatched_rows"
_ARTICLE = [-0.062, -0.486, -0.435, 0.502, 0.808, 0.467, -0.278, -0.136, -0.280, 0.171]
_FITTING = [0.0834, 0.0546, 0.0575, 0.1466, 0.1991, 0.1416, 0.0672, 0.0775, 0.0671, 0.1053]
_PRINTED = [0.0702, 0.1857, 0.0521, 0.0491, 0.1332, 0.0294, 0.1051, 0.1154, 0.1000, 0.1599]


def _observe_mismatch(answer: Answer, rng: np.random.Generator) -> Iterator[Observation]:
    for table in (
        _of_the_article(),
        *_right_rows(rng),
        *_wrong_rows(rng),
        _other_formulas(rng),
        _large_logits(rng),
    ):
        yield ask(
            answer,
            _NAME,
            table.logits,
            table.probabilities.round(4),
            what=f"{_NAME}(…) for {table.about}",
            stage=table.stage,
            why=table.why,
        )


@dataclass(frozen=True)
class _Table:
    """What is asked, and the words, stage and reason of the question."""

    logits: np.ndarray
    probabilities: np.ndarray
    about: str
    stage: str
    why: str


def _of_the_article() -> _Table:
    return _Table(
        np.array([_ARTICLE, _ARTICLE]),
        np.array([_FITTING, _PRINTED]),
        "the two rows below the exercise",
        "wrong-rows",
        "The first row fits, and the second is the one of the article.",
    )


def _right_rows(rng: np.random.Generator) -> Iterator[_Table]:
    few, all_of_them = [0.00035, -0.00035, 0.0, 0.0, 0.0], [0.0007, -0.0007] * 3
    for (n, k, largest), off, about in (
        ((4, 10, 1.5), np.zeros(10), "four rows that all fit, rounded to 4 decimals"),
        ((3, 5, 1.5), few, "three rows of which two numbers are off by less than 0.001"),
        ((3, 6, 0.8), all_of_them, "three rows in which every number is off by 0.0007"),
    ):
        logits = _logits(rng, n, k, largest)
        yield _Table(
            logits,
            paper.softmax(logits) + rng.permuted(np.tile(off, (n, 1)), axis=1),
            about,
            "false-alarm",
            "No probability differs from the softmax of its logits by more than 0.001.",
        )


def _wrong_rows(rng: np.random.Generator) -> Iterator[_Table]:
    for n, k in [(9, 10), (8, 8)]:
        logits = _logits(rng, n, k)
        probabilities = paper.softmax(logits)
        rows = rng.choice(n, size=len(_DAMAGES), replace=False)
        for row, damage in zip(rows, _DAMAGES, strict=True):
            probabilities[row] = damage(probabilities[row])
        yield _Table(
            logits,
            probabilities,
            f"{n} rows of {k} classes",
            "missed-a-row",
            "All rows sum to 1. In some of the wrong ones the largest probability stands in "
            "the right place, and in some only one number is off by a little more than 0.001.",
        )
    logits = _logits(rng, 1, 2)
    yield _Table(
        logits,
        paper.softmax(logits)[:, ::-1],
        "one row of two classes, with the probabilities exchanged",
        "missed-a-row",
        "A table may have one row only, and two classes are enough.",
    )


def _other_formulas(rng: np.random.Generator) -> _Table:
    """Rows that do follow from their logits, but not by softmax.

    An answer that compares with something else than the softmax names nearly every row of the
    other tables. The row of this one that it leaves out tells what it compares with.
    """
    levels = np.array([0.2, 0.5, 0.95, 1.4])
    # Below 0 where e**z shall be below 1, and between 0 and 1 where z itself shall pass.
    rows = [levels, levels, -levels - 0.6, levels, levels * 0.6, levels, levels]
    logits = np.array([rng.permutation(row) for row in rows])
    logits = (logits + rng.uniform(0, 0.09, logits.shape)).round(3)
    formulas = (
        paper.softmax,
        paper.sigmoid,
        np.exp,
        paper.shares,
        paper.linear,
        _OVER_THE_BATCH,
        _OVER_EVERYTHING,
    )
    probabilities = np.array([formula(logits)[i] for i, formula in enumerate(formulas)])
    order = rng.permutation(len(rows))
    return _Table(
        logits[order],
        probabilities[order],
        "a table whose rows do not all sum to 1",
        "missed-a-row",
        "One row is the softmax of its logits. The others come from other formulas.",
    )


def _large_logits(rng: np.random.Generator) -> _Table:
    logits = _logits(rng, 5, 4)
    logits[:4] += np.array([[1000.0], [1000.0], [-1000.0], [-1000.0]])
    logits[4] = rng.permutation([1000.0, 998.0, 996.0, -1000.0])
    probabilities = paper.softmax(logits)
    for row in (rng.integers(0, 2), rng.integers(2, 4)):
        probabilities[row] = _rotate(probabilities[row])
    return _Table(
        logits,
        probabilities,
        "logits near 1000 and -1000",
        "overflow",
        "A shift of all logits of a row changes no probability.",
    )


def _logits(rng: np.random.Generator, n: int, k: int, largest: float = 1.5) -> np.ndarray:
    """Rows without ties, each shifted by a number of its own.

    The numbers of a row are so far apart that rounding its probabilities keeps their order.
    """
    rows = rng.permuted(np.tile(np.linspace(-largest, largest, k), (n, 1)), axis=1)
    return (rows + rng.uniform(-0.05, 0.05, (n, k)) + rng.uniform(-2, 2, (n, 1))).round(3)


# Damages to a row of probabilities; all of them keep the sum.


def _rotate(p: np.ndarray) -> np.ndarray:
    """Every probability in a wrong place."""
    return np.roll(p, 1)


def _exchange(p: np.ndarray) -> np.ndarray:
    """Two probabilities exchanged, neither of them the largest; the others are right."""
    changed = p.copy()
    one, other = p.argsort()[[1, 3]]
    changed[[one, other]] = p[[other, one]]
    return changed


def _ripple(p: np.ndarray) -> np.ndarray:
    """All off by 0.0015, half of them up and half of them down, in the right order still."""
    return p + np.where(np.arange(len(p)) % 2, 0.0015, -0.0015)


def _nudge(p: np.ndarray) -> np.ndarray:
    """The largest and the smallest one off by 0.0018, which keeps the order."""
    changed = p.copy()
    changed[[p.argmax(), p.argmin()]] += [0.0018, -0.0018]
    return changed


def _give_to_one(p: np.ndarray, gift: float = 0.0018) -> np.ndarray:
    """One of the middle too large; the others hardly too small, none by more than 0.001."""
    changed = p - gift / (len(p) - 1)
    middle = p.argsort()[len(p) // 2]
    changed[middle] = p[middle] + gift
    return changed


def _take_from_one(p: np.ndarray) -> np.ndarray:
    return _give_to_one(p, -0.0018)


_DAMAGES = (_rotate, _exchange, _ripple, _nudge, _take_from_one, _give_to_one)


# Known wrong answers

Test = Callable[[np.ndarray, np.ndarray], np.ndarray]
Wrong = Callable[[np.ndarray, np.ndarray], Any]


def _rows_where(test: Test) -> Wrong:
    """An answer from a test that gives True or False for each row."""
    return lambda z, p: np.flatnonzero(test(z, p)).tolist()


def _where_differences(test: Callable[[np.ndarray], np.ndarray]) -> Wrong:
    """An answer from a test of the differences between p and the softmax."""
    return _rows_where(lambda z, p: test(p - paper.softmax(z)))


def _far_from(formula: Callable[[np.ndarray], np.ndarray]) -> Wrong:
    """An answer that compares with another formula; nan counts as far."""
    return _rows_where(lambda z, p: ~(np.abs(formula(z) - p) <= _TOLERANCE).all(axis=1))


def _off_by(tolerance: float) -> Wrong:
    return _where_differences(lambda d: (np.abs(d) > tolerance).any(axis=1))


def _unequal_after(rounded: Callable[[np.ndarray], np.ndarray]) -> Wrong:
    return _rows_where(lambda z, p: (rounded(paper.softmax(z)) != rounded(p)).any(axis=1))


def _changed(change: Callable[[list[int]], Any]) -> Wrong:
    """An answer that finds the right rows and returns something made of them."""
    return lambda z, p: change(mismatched_rows(z, p))


def _of_wrong(returned: Callable[[np.ndarray], Any]) -> Wrong:
    """An answer that finds the wrong numbers and returns something made of that mask."""
    return lambda z, p: returned(np.abs(paper.softmax(z) - p) > _TOLERANCE)


def _unshifted(z: np.ndarray) -> np.ndarray:
    return paper.shares(np.exp(z))


def _three_decimals(numbers: np.ndarray) -> np.ndarray:
    """By Python's `round`, which treats halves such as 0.1235 in another way than NumPy's."""
    return np.array([[round(float(number), 3) for number in row] for row in numbers])


def _other_arg_max(z: np.ndarray, p: np.ndarray) -> np.ndarray:
    return z.argmax(axis=1) != p.argmax(axis=1)


def _top_differs(z: np.ndarray, p: np.ndarray) -> np.ndarray:
    difference = paper.softmax(z) - p
    return np.abs(difference[np.arange(len(z)), z.argmax(axis=1)]) > _TOLERANCE


def _sums_wrongly(z: np.ndarray, p: np.ndarray) -> np.ndarray:
    return np.abs(p.sum(axis=1) - 1) > _TOLERANCE


def _whole_table(z: np.ndarray, p: np.ndarray) -> list[int]:
    return list(range(len(z))) if mismatched_rows(z, p) else []


_SOFTMAX = "Softmax, step by step"

EXERCISE = Exercise(
    id="04.mismatch",
    title="find the rows that do not belong together",
    points=2,
    lesson="From scores to probabilities",
    reference=mismatched_rows,
    observe=_observe_mismatch,
    misconceptions=(
        Misconception(
            "only-sums-to-one",
            "This looks only at the sum of each row. Probabilities of others sum to 1, too.",
            (_rows_where(_sums_wrongly),),
        ),
        Misconception(
            "only-argmax",
            "Probabilities can be wrong although the largest one stands in the right place.",
            (
                _rows_where(_other_arg_max),
                _rows_where(lambda z, p: _other_arg_max(z, p) | _sums_wrongly(z, p)),
            ),
        ),
        Misconception(
            "only-the-order",
            "Softmax keeps the order of the classes, but so do many wrong probabilities.",
            (_rows_where(lambda z, p: (z.argsort(axis=1) != p.argsort(axis=1)).any(axis=1)),),
        ),
        Misconception(
            "only-one-class",
            "Only the largest probability of a row is compared. In some rows another one is wrong.",
            (_rows_where(_top_differs),),
        ),
        Misconception(
            "exact-equality",
            "Printed numbers are rounded. A comparison without tolerance, or with that of "
            "`np.allclose` as it stands, reports rows that belong together.",
            (_off_by(1e-8),),
        ),
        Misconception(
            "rounding-is-not-tolerance",
            "Two numbers that are close can still be rounded to different ones. To round both and "
            "compare is not the same as to allow a difference of 0.001.",
            (
                _unequal_after(lambda numbers: numbers.round(4)),
                _unequal_after(lambda numbers: numbers.round(3)),
                _unequal_after(_three_decimals),
            ),
        ),
        Misconception(
            "relative-tolerance",
            "The tolerance is 0.001 of the probability here, or of its logarithm, so small "
            "probabilities have almost none. It is meant as a difference of probabilities.",
            (_rows_where(lambda z, p: ~np.isclose(paper.softmax(z), p, rtol=1e-3).all(axis=1)),),
        ),
        Misconception(
            "tolerance-too-wide",
            "The tolerance is larger than 0.001, so small but real errors pass.",
            (_off_by(0.01), _off_by(0.1)),
        ),
        Misconception(
            "mean-difference",
            "In the mean of a row, one wrong number disappears among many right ones.",
            (_where_differences(lambda d: np.abs(d).mean(axis=1) > _TOLERANCE),),
        ),
        Misconception(
            "sum-of-differences",
            "The differences of a whole row are put together, so that many small ones look like a "
            "large one. Each probability is compared by itself.",
            (_where_differences(lambda d: np.abs(d).sum(axis=1) > _TOLERANCE),),
        ),
        Misconception(
            "no-absolute-value",
            "A difference can be positive or negative. Without the absolute value, errors in one "
            "direction pass, and in a sum the two directions cancel.",
            (
                _where_differences(lambda d: (d > _TOLERANCE).any(axis=1)),
                _where_differences(lambda d: (-d > _TOLERANCE).any(axis=1)),
                _where_differences(lambda d: -d.sum(axis=1) > _TOLERANCE),
            ),
        ),
        Misconception(
            "all-instead-of-any",
            "Every probability has to be wrong here before the row is named. One is enough.",
            (_of_wrong(lambda wrong: np.flatnonzero(wrong.all(axis=1)).tolist()),),
        ),
        Misconception(
            "matching-rows",
            "These are the rows that do belong together. The others are asked for.",
            (_of_wrong(lambda wrong: np.flatnonzero(~wrong.any(axis=1)).tolist()),),
        ),
        Misconception(
            "wrong-axis",
            "The sum of this softmax runs over all rows. Each row has a softmax of its own.",
            (_far_from(_OVER_THE_BATCH), _far_from(_OVER_EVERYTHING)),
            lesson=_SOFTMAX,
        ),
        Misconception(
            "no-softmax",
            "The logits are scores and have to be turned into probabilities first.",
            (_far_from(paper.linear),),
        ),
        Misconception(
            "not-normalised",
            "Here the exponential of a logit is taken for its probability. Add 5 to all logits of "
            "a row: the softmax stays the same, and this comparison changes.",
            (_far_from(np.exp),),
            lesson=_SOFTMAX,
        ),
        Misconception(
            "log-odds-for-many-classes",
            "Each class was treated alone, with the sigmoid or the log-odds. With more than one "
            "logit in a row, the classes share one probability.",
            (_far_from(paper.sigmoid),),
            lesson="Odds and log-odds",
        ),
        Misconception(
            "normalise-without-exp",
            "Each logit was divided by the sum of its row. The exponential is missing.",
            (_far_from(paper.shares),),
            lesson=_SOFTMAX,
        ),
        Misconception(
            "columns-not-rows",
            "These are the numbers of columns: `any` or `max` over axis 0 goes down the rows.",
            (_of_wrong(lambda wrong: np.flatnonzero(wrong.any(axis=0)).tolist()),),
        ),
        Misconception(
            "whole-table",
            "The whole table was compared at once. Each row needs a comparison of its own.",
            (_whole_table,),
        ),
        Misconception(
            "stops-early",
            "Only the first row was found. `return` or `break` inside the loop ends the search.",
            (_changed(lambda rows: rows[:1]),),
        ),
        Misconception(
            "repeated-rows",
            "The right rows, but some of them several times: once for each wrong number in them.",
            (_of_wrong(lambda wrong: np.nonzero(wrong)[0].tolist()),),
        ),
        Misconception(
            "one-based",
            "Every number is one too large. Rows are counted from 0, as everywhere in Python.",
            (_changed(lambda rows: [row + 1 for row in rows]),),
        ),
        Misconception(
            "wrong-order",
            "These are the right rows in the wrong order: ascending was asked for.",
            (_changed(lambda rows: rows[::-1]),),
        ),
        Misconception(
            "mask-not-numbers",
            "This is a True or False for each row. The numbers of the rows are asked for.",
            (
                _of_wrong(lambda wrong: wrong.any(axis=1)),
                _of_wrong(lambda wrong: wrong.any(axis=1).tolist()),
            ),
        ),
        Misconception(
            "wrong-type",
            "`np.where` and `np.nonzero` return a tuple, with one array for each axis. The row "
            "numbers are in its first entry, which is an array and not yet a list.",
            (_of_wrong(lambda wrong: np.nonzero(wrong.any(axis=1))),),
        ),
        Misconception(
            "wrong-shape",
            "`np.argwhere` puts each row number into a list of its own. A plain list is wanted.",
            (_of_wrong(lambda wrong: np.argwhere(wrong.any(axis=1)).tolist()),),
        ),
        Misconception(
            "overflow",
            "`exp` of a large logit is inf, and inf divided by inf is nan, as is 0 divided by 0. "
            "Every comparison with nan is False.",
            (_far_from(_unshifted),),
            lesson="Large scores: subtract the maximum",
        ),
    ),
)
