"""Spec of 04.mismatch: rows whose probabilities do not belong to their logits."""

from __future__ import annotations

from collections.abc import Callable, Iterator
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

_NAME = "mismatched_rows"
_ARTICLE = [-0.062, -0.486, -0.435, 0.502, 0.808, 0.467, -0.278, -0.136, -0.280, 0.171]
_FITTING = [0.0834, 0.0546, 0.0575, 0.1466, 0.1991, 0.1416, 0.0672, 0.0775, 0.0671, 0.1053]
_PRINTED = [0.0702, 0.1857, 0.0521, 0.0491, 0.1332, 0.0294, 0.1051, 0.1154, 0.1000, 0.1599]


def _observe_mismatch(answer: Answer, rng: np.random.Generator) -> Iterator[Observation]:
    yield ask(
        answer,
        _NAME,
        np.array([_ARTICLE, _ARTICLE]),
        np.array([_FITTING, _PRINTED]),
        what=f"{_NAME}(…) for the two rows below the exercise",
        stage="wrong-rows",
        why="The first row fits, and the second is the one of the article.",
    )
    yield from _observe_right_rows(answer, rng)
    yield from _observe_wrong_rows(answer, rng)
    yield _ask_about_other_formulas(answer, rng)
    yield _ask_about_large_logits(answer, rng)


def _observe_right_rows(answer: Answer, rng: np.random.Generator) -> Iterator[Observation]:
    logits = _logits(rng, 4, 10)
    yield ask(
        answer,
        _NAME,
        logits,
        paper.softmax(logits).round(4),
        what=f"{_NAME}(…) for four rows that all fit, rounded to 4 decimals",
        stage="false-alarm",
        why="These probabilities are the softmax of their logits, rounded. No row should be named.",
    )
    logits = _logits(rng, 3, 5)
    off = rng.permuted(np.tile([0.00035, -0.00035, 0.0, 0.0, 0.0], (3, 1)), axis=1)
    yield ask(
        answer,
        _NAME,
        logits,
        (paper.softmax(logits) + off).round(4),
        what=f"{_NAME}(…) for three rows of which two numbers are off by less than 0.001",
        stage="false-alarm",
        why="No probability differs from the softmax of its logits by more than 0.001.",
    )

    logits = _logits(rng, 3, 6, largest=0.8)
    off = rng.permuted(np.tile([0.0007, -0.0007] * 3, (3, 1)), axis=1)
    yield ask(
        answer,
        _NAME,
        logits,
        (paper.softmax(logits) + off).round(4),
        what=f"{_NAME}(…) for three rows in which every number is off by 0.0007",
        stage="false-alarm",
        why="No probability differs from the softmax of its logits by more than 0.001.",
    )


def _observe_wrong_rows(answer: Answer, rng: np.random.Generator) -> Iterator[Observation]:
    damages = [_rotate, _exchange, _flatten, _ripple, _nudge, _take_from_one, _give_to_one]
    for n, k in [(9, 10), (8, 8)]:
        logits = _logits(rng, n, k)
        probabilities = paper.softmax(logits)
        rows = rng.choice(n, size=len(damages), replace=False)
        for row, damage in zip(rows, damages, strict=True):
            probabilities[row] = damage(probabilities[row])
        yield ask(
            answer,
            _NAME,
            logits,
            probabilities.round(4),
            what=f"{_NAME}(…) for {n} rows of {k} classes",
            stage="missed-a-row",
            why="All rows sum to 1. In some of the wrong ones the largest probability stands in "
            "the right place, and in some only one number is off by a little more than 0.001.",
        )
    logits = _logits(rng, 1, 2)
    yield ask(
        answer,
        _NAME,
        logits,
        paper.softmax(logits)[:, ::-1].round(4),
        what=f"{_NAME}(…) for one row of two classes, with the probabilities exchanged",
        stage="missed-a-row",
        why="A table may have one row only, and two classes are enough.",
    )


def _ask_about_other_formulas(answer: Answer, rng: np.random.Generator) -> Observation:
    """Rows that do follow from their logits, but not by softmax.

    An answer that compares with something else than the softmax names nearly every row of the
    other tables. The row of this one that it leaves out tells what it compares with.
    """
    levels = np.array([0.2, 0.5, 0.95, 1.4])
    # Below 0 where e**z shall be below 1, and between 0 and 1 where z itself shall pass.
    rows = [levels, levels, -levels - 0.6, levels, levels * 0.6, levels, levels]
    logits = np.array([rng.permutation(row) for row in rows])
    logits = (logits + rng.uniform(0, 0.09, logits.shape)).round(3)
    formulas = [
        paper.softmax,
        paper.sigmoid,
        np.exp,
        paper.shares,
        paper.linear,
        _over_the_batch,
        _over_everything,
    ]
    probabilities = np.array([formula(logits)[i] for i, formula in enumerate(formulas)])
    order = rng.permutation(len(rows))
    return ask(
        answer,
        _NAME,
        logits[order],
        probabilities[order].round(4),
        what=f"{_NAME}(…) for a table whose rows do not all sum to 1",
        stage="missed-a-row",
        why="One row is the softmax of its logits. The others come from other formulas.",
    )


def _ask_about_large_logits(answer: Answer, rng: np.random.Generator) -> Observation:
    logits = _logits(rng, 5, 4)
    logits[:4] += np.array([[1000.0], [1000.0], [-1000.0], [-1000.0]])
    logits[4] = rng.permutation([1000.0, 998.0, 996.0, -1000.0])
    probabilities = paper.softmax(logits)
    for row in (rng.integers(0, 2), rng.integers(2, 4)):
        probabilities[row] = _rotate(probabilities[row])
    return ask(
        answer,
        _NAME,
        logits,
        probabilities.round(4),
        what=f"{_NAME}(…) for logits near 1000 and -1000",
        stage="overflow",
        why="A shift of all logits of a row changes no probability.",
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


def _flatten(p: np.ndarray) -> np.ndarray:
    """The right order with the wrong temperature."""
    return p**0.6 / (p**0.6).sum()


def _ripple(p: np.ndarray) -> np.ndarray:
    """All off by 0.0015, half of them up and half of them down, in the right order still."""
    return p + np.where(np.arange(len(p)) % 2, 0.0015, -0.0015)


def _nudge(p: np.ndarray) -> np.ndarray:
    """The largest and the smallest one off by 0.0018, which keeps the order."""
    changed = p.copy()
    changed[p.argmax()] += 0.0018
    changed[p.argmin()] -= 0.0018
    return changed


def _take_from_one(p: np.ndarray) -> np.ndarray:
    """One of the middle too small; the others hardly too large, none by more than 0.001."""
    return _give_to_one(p, -0.0018)


def _give_to_one(p: np.ndarray, gift: float = 0.0018) -> np.ndarray:
    """One of the middle too large; the others hardly too small, none by more than 0.001."""
    changed = p - gift / (len(p) - 1)
    middle = p.argsort()[len(p) // 2]
    changed[middle] = p[middle] + gift
    return changed


# What a learner may compare the probabilities with


def _over_the_batch(z: np.ndarray) -> np.ndarray:
    return paper.softmax(z.T).T


def _over_everything(z: np.ndarray) -> np.ndarray:
    return paper.softmax(z.reshape(1, -1)).reshape(z.shape)


def _unshifted(z: np.ndarray) -> np.ndarray:
    return np.exp(z) / np.exp(z).sum(axis=1, keepdims=True)


def _shifted_by_one_maximum(z: np.ndarray) -> np.ndarray:
    return _unshifted(z - z.max())


# Known wrong answers

Test = Callable[[np.ndarray, np.ndarray], Any]


def _rows_where(test: Test) -> Callable[[np.ndarray, np.ndarray], list[int]]:
    """An answer from a test that gives True or False for each row."""
    return lambda z, p: np.flatnonzero(test(z, p)).tolist()


def _far(difference: np.ndarray, tolerance: float = _TOLERANCE) -> np.ndarray:
    return (np.abs(difference) > tolerance).any(axis=1)


def _far_from(formula: Callable[[np.ndarray], np.ndarray]) -> Callable:
    return _rows_where(lambda z, p: _far(formula(z) - p))


def _not_near(formula: Callable[[np.ndarray], np.ndarray]) -> Callable:
    """Like `_far_from`, but nan counts as far."""
    return _rows_where(lambda z, p: ~(np.abs(formula(z) - p) <= _TOLERANCE).all(axis=1))


def _off_by(tolerance: float) -> Callable:
    return _rows_where(lambda z, p: _far(paper.softmax(z) - p, tolerance))


def _unequal_after(rounded: Callable[[np.ndarray], np.ndarray]) -> Callable:
    return _rows_where(lambda z, p: (rounded(paper.softmax(z)) != rounded(p)).any(axis=1))


def _rounded_one_by_one(numbers: np.ndarray, decimals: int) -> np.ndarray:
    """Python's `round`, which treats halves such as 0.1235 in another way than NumPy's."""
    return np.array([[round(float(number), decimals) for number in row] for row in numbers])


def _changed(change: Callable[[list[int]], Any]) -> Callable:
    """An answer that finds the right rows and returns something made of them."""
    return lambda z, p: change(mismatched_rows(z, p))


def _of_wrong(returned: Callable[[np.ndarray], Any]) -> Callable:
    """An answer that finds the wrong numbers and returns something made of that mask."""
    return lambda z, p: returned(np.abs(paper.softmax(z) - p) > _TOLERANCE)


def _sums_wrongly(p: np.ndarray, tolerance: float = _TOLERANCE) -> np.ndarray:
    return np.abs(p.sum(axis=1) - 1) > tolerance


def _other_arg_max(z: np.ndarray, p: np.ndarray) -> np.ndarray:
    return z.argmax(axis=1) != p.argmax(axis=1)


def _top_differs(z: np.ndarray, p: np.ndarray) -> np.ndarray:
    top = z.argmax(axis=1)[:, None]
    return _far(np.take_along_axis(paper.softmax(z) - p, top, axis=1))


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
            "This looks only at the sum of each row. Probabilities of another example also sum to "
            "1.",
            (
                _rows_where(lambda z, p: _sums_wrongly(p)),
                _rows_where(lambda z, p: _sums_wrongly(p, 1e-6)),
                lambda z, p: [],
            ),
        ),
        Misconception(
            "only-argmax",
            "This looks at the place of the largest number. Other probabilities can be wrong while "
            "the predicted class stays the same.",
            (
                _rows_where(_other_arg_max),
                _rows_where(lambda z, p: _other_arg_max(z, p) | _sums_wrongly(p)),
            ),
        ),
        Misconception(
            "only-the-order",
            "This compares the order of the classes. Softmax keeps the order, and many other rows "
            "of probabilities have the same order.",
            (_rows_where(lambda z, p: (z.argsort(axis=1) != p.argsort(axis=1)).any(axis=1)),),
        ),
        Misconception(
            "only-one-class",
            "This compares one probability of each row, the largest. In some rows another one is "
            "wrong.",
            (
                _rows_where(_top_differs),
                _rows_where(lambda z, p: np.abs(paper.softmax(z).max(1) - p.max(1)) > _TOLERANCE),
            ),
        ),
        Misconception(
            "exact-equality",
            "Printed numbers are rounded. A comparison without tolerance, or with that of "
            "`np.allclose` as it stands, reports rows that belong together.",
            (
                _unequal_after(paper.linear),
                *(_off_by(tolerance) for tolerance in (1e-5, 1e-6, 1e-8)),
                _rows_where(lambda z, p: ~np.isclose(paper.softmax(z), p).all(axis=1)),
            ),
        ),
        Misconception(
            "rounding-is-not-tolerance",
            "Two numbers that are close can still be rounded to different ones. To round both and "
            "compare for equality is not the same as to allow a difference of 0.001.",
            tuple(
                _unequal_after(lambda numbers, d=decimals, r=rounded: r(numbers, d))
                for decimals in (4, 3)
                for rounded in (np.round, _rounded_one_by_one)
            ),
        ),
        Misconception(
            "relative-tolerance",
            "The tolerance is 0.001 of the probability here, or of its logarithm, so small "
            "probabilities have almost none. It is meant as a difference of probabilities.",
            (
                _rows_where(lambda z, p: ~np.isclose(paper.softmax(z), p, rtol=1e-3).all(axis=1)),
                _rows_where(lambda z, p: ~np.isclose(p, paper.softmax(z), rtol=1e-3).all(axis=1)),
                _rows_where(lambda z, p: _far(paper.log_softmax(z) - np.log(p))),
            ),
        ),
        Misconception(
            "tolerance-too-wide",
            "The differences are compared with something larger than 0.001, so small but real "
            "errors pass.",
            tuple(map(_off_by, (0.002, 0.005, 0.01, 0.05, 0.08, 0.1, 0.15, 0.2, 0.3, 0.5))),
        ),
        Misconception(
            "mean-difference",
            "The difference is averaged over the row. One wrong number then disappears among many "
            "right ones.",
            (_rows_where(lambda z, p: np.abs(paper.softmax(z) - p).mean(axis=1) > _TOLERANCE),),
        ),
        Misconception(
            "sum-of-differences",
            "The differences of a whole row are put together, so that many small ones look like a "
            "large one. Each probability is compared by itself.",
            (
                _rows_where(lambda z, p: np.abs(paper.softmax(z) - p).sum(axis=1) > _TOLERANCE),
                _rows_where(lambda z, p: np.linalg.norm(paper.softmax(z) - p, axis=1) > _TOLERANCE),
            ),
        ),
        Misconception(
            "no-absolute-value",
            "A difference can be positive or negative. Without the absolute value, errors in one "
            "direction pass, and in a sum the two directions cancel.",
            (
                _rows_where(lambda z, p: (paper.softmax(z) - p > _TOLERANCE).any(axis=1)),
                _rows_where(lambda z, p: (p - paper.softmax(z) > _TOLERANCE).any(axis=1)),
                _rows_where(lambda z, p: (paper.softmax(z) - p).sum(axis=1) > _TOLERANCE),
                _rows_where(lambda z, p: (p - paper.softmax(z)).sum(axis=1) > _TOLERANCE),
                _rows_where(lambda z, p: np.abs((paper.softmax(z) - p).sum(axis=1)) > _TOLERANCE),
            ),
        ),
        Misconception(
            "all-instead-of-any",
            "One wrong probability is enough to make the row wrong. Here every one has to be wrong "
            "before the row is named.",
            (_of_wrong(lambda wrong: np.flatnonzero(wrong.all(axis=1)).tolist()),),
        ),
        Misconception(
            "matching-rows",
            "These are the rows that do belong together. The others are asked for.",
            (_rows_where(lambda z, p: ~_far(paper.softmax(z) - p)),),
        ),
        Misconception(
            "wrong-axis",
            "The sum of this softmax runs over all rows. Each row has a softmax of its own, over "
            "its classes.",
            (_far_from(_over_the_batch), _far_from(_over_everything)),
            lesson=_SOFTMAX,
        ),
        Misconception(
            "no-softmax",
            "The logits themselves are compared with the probabilities. They are scores and have "
            "to be turned into probabilities first.",
            (_far_from(paper.linear),),
        ),
        Misconception(
            "not-normalised",
            "Here the exponential of a logit is taken for its probability. Add 5 to all logits of "
            "a row: the softmax stays the same, and this comparison changes.",
            (_far_from(np.exp), _rows_where(lambda z, p: _far(z - np.log(p)))),
            lesson=_SOFTMAX,
        ),
        Misconception(
            "log-odds-for-many-classes",
            "Each class was treated alone, with the sigmoid or the log-odds. With more than one "
            "logit in a row, the classes share one probability.",
            (_far_from(paper.sigmoid), _rows_where(lambda z, p: _far(z - np.log(p / (1 - p))))),
            lesson="Odds and log-odds",
        ),
        Misconception(
            "normalise-without-exp",
            "Each logit was divided by the sum of its row. For negative logits that cannot be a "
            "probability; the exponential is missing.",
            (_far_from(paper.shares),),
            lesson=_SOFTMAX,
        ),
        Misconception(
            "columns-not-rows",
            "These are the numbers of columns: `any` or `max` over axis 0 goes down the rows. Some "
            "of the numbers are larger than the last row number.",
            (_of_wrong(lambda wrong: np.flatnonzero(wrong.any(axis=0)).tolist()),),
        ),
        Misconception(
            "whole-table",
            "All rows are named, or none: the whole table was compared at once. Each row needs a "
            "comparison of its own.",
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
                _of_wrong(lambda wrong: (~wrong.any(axis=1)).tolist()),
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
            "`np.argwhere` puts each row number into a list of its own. A plain list of numbers is "
            "asked for.",
            (
                _of_wrong(lambda wrong: np.argwhere(wrong.any(axis=1)).tolist()),
                _of_wrong(lambda wrong: np.argwhere(wrong.any(axis=1))),
            ),
        ),
        Misconception(
            "overflow",
            "`exp` of a large logit is inf, and inf divided by inf is nan, as is 0 divided by 0. "
            "Every comparison with nan is False.",
            (
                _far_from(_unshifted),
                _not_near(_unshifted),
                _far_from(_shifted_by_one_maximum),
                _not_near(_shifted_by_one_maximum),
            ),
            lesson="Large scores: subtract the maximum",
        ),
    ),
)
