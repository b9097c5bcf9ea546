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
        "The first row fits to four decimals. The second, of the article, does not: there some differences "
        "are above 0 and some below.",
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
            "No probability differs from the softmax of its logits by more than 0.001. The rounding of "
            "the page is much smaller than that, and each number is compared by itself.",
        )


def _wrong_rows(rng: np.random.Generator) -> Iterator[_Table]:
    for n, k in [(7, 10), (6, 8)]:
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
            "All rows sum to 1. In some of the wrong ones the order of the classes is right, and in some "
            "only one number is off, up or down, by a little more than 0.001.",
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


def _give_to_one(p: np.ndarray, gift: float = 0.0018) -> np.ndarray:
    """One of the middle too large; the others hardly too small, none by more than 0.001."""
    changed = p - gift / (len(p) - 1)
    middle = p.argsort()[len(p) // 2]
    changed[middle] = p[middle] + gift
    return changed


def _take_from_one(p: np.ndarray) -> np.ndarray:
    return _give_to_one(p, -0.0018)


_DAMAGES = (_rotate, _exchange, _take_from_one, _give_to_one)


# Known wrong answers

Wrong = Callable[[np.ndarray, np.ndarray], Any]


def _far_from(formula: Callable[[np.ndarray], np.ndarray], tolerance: float = _TOLERANCE) -> Wrong:
    """An answer that compares with another formula; nan counts as far."""
    return lambda z, p: np.flatnonzero(~(np.abs(formula(z) - p) <= tolerance).all(axis=1)).tolist()


def _where(test: Callable[[np.ndarray], np.ndarray]) -> Wrong:
    """An answer that names the rows where a test of p minus the softmax says so."""
    return lambda z, p: np.flatnonzero(test(p - paper.softmax(z))).tolist()


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
            (lambda z, p: np.flatnonzero(np.abs(p.sum(axis=1) - 1) > _TOLERANCE).tolist(),),
        ),
        Misconception(
            "only-argmax",
            "Probabilities can be wrong although the largest one is in the right place.",
            (lambda z, p: np.flatnonzero(z.argmax(axis=1) != p.argmax(axis=1)).tolist(),),
        ),
        Misconception(
            "exact-equality",
            "Printed numbers are rounded. A comparison without tolerance, with that of `np.allclose` as "
            "it stands, or of rounded numbers by `==` reports rows that belong together.",
            (
                _far_from(paper.softmax, 1e-8),
                lambda z, p: np.flatnonzero(
                    (paper.softmax(z).round(3) != p.round(3)).any(axis=1)
                ).tolist(),
            ),
        ),
        Misconception(
            "no-absolute-value",
            "A difference can be positive or negative. Without the absolute value, errors in one "
            "direction pass.",
            (
                _where(lambda d: (d > _TOLERANCE).any(axis=1)),
                _where(lambda d: (-d > _TOLERANCE).any(axis=1)),
            ),
        ),
        Misconception(
            "matching-rows",
            "These are the rows that do belong together. The others are asked for.",
            (_where(lambda d: (np.abs(d) <= _TOLERANCE).all(axis=1)),),
        ),
        Misconception(
            "wrong-axis",
            "The sum of this softmax runs over all rows. Each row has a softmax of its own.",
            (_far_from(_OVER_THE_BATCH), _far_from(_OVER_EVERYTHING)),
            lesson=_SOFTMAX,
        ),
        Misconception(
            "no-softmax",
            "The rows are compared with something other than their softmax: a step is missing. Take the "
            "exponential of each logit, *and* divide by the sum of the row.",
            (_far_from(paper.linear), _far_from(np.exp), _far_from(paper.shares)),
            lesson=_SOFTMAX,
        ),
        Misconception(
            "log-odds-for-many-classes",
            "Each class was treated alone, with the sigmoid or the log-odds. With more than one "
            "logit in a row, the classes share one probability.",
            (_far_from(paper.sigmoid),),
            lesson="A shift changes nothing",
        ),
        Misconception(
            "columns-not-rows",
            "These are the numbers of columns: `any` or `max` over axis 0 goes down the rows.",
            (_where(lambda d: (np.abs(d) > _TOLERANCE).any(axis=0)),),
        ),
        Misconception(
            "whole-table",
            "The whole table was compared at once. Each row needs a comparison of its own.",
            (_whole_table,),
        ),
        Misconception(
            "stops-early",
            "Only the first row was found. `return` or `break` inside the loop ends the search.",
            (lambda z, p: mismatched_rows(z, p)[:1],),
        ),
        Misconception(
            "repeated-rows",
            "The right rows, but some of them several times: once for each wrong number in them.",
            (lambda z, p: np.nonzero(np.abs(p - paper.softmax(z)) > _TOLERANCE)[0].tolist(),),
        ),
        Misconception(
            "wrong-order",
            "These are the right rows in the wrong order: ascending was asked for.",
            (lambda z, p: mismatched_rows(z, p)[::-1],),
        ),
        Misconception(
            "one-based",
            "Every number is one too large. Rows are counted from 0, as everywhere in Python.",
            (lambda z, p: [row + 1 for row in mismatched_rows(z, p)],),
        ),
        Misconception(
            "overflow",
            "`exp` of a large logit is inf, and inf divided by inf is nan, as is 0 divided by 0. "
            "Every comparison with nan is False.",
            (_far_from(lambda z: paper.shares(np.exp(z))),),
            lesson="Large scores: subtract the maximum",
        ),
    ),
)
