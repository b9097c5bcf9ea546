"""Spec of 04.mismatch: rows whose probabilities do not belong to their logits."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import numpy as np

from autograder.checks.answer import Answer
from autograder.checks.ask import ask
from autograder.checks.exercise import Exercise, Misconception, Observation
from autograder.specs.ch04_logits.softmax import softmax

_TOLERANCE = 0.001


def mismatched_rows(logits: np.ndarray, probabilities: np.ndarray) -> list[int]:
    """Rows where a probability differs from the softmax of the row's logits by more than 0.001."""
    wrong = []
    for i, (row, right) in enumerate(zip(probabilities, softmax(logits), strict=True)):
        if max(abs(p - q) for p, q in zip(row, right, strict=True)) > _TOLERANCE:
            wrong.append(i)
    return wrong


_PRINTED_LOGITS = [-0.062, -0.486, -0.435, 0.502, 0.808, 0.467, -0.278, -0.136, -0.280, 0.171]
_PRINTED_PROBABILITIES = [
    0.0702, 0.1857, 0.0521, 0.0491, 0.1332, 0.0294, 0.1051, 0.1154, 0.1000, 0.1599,
]  # fmt: skip


def _observe_mismatch(answer: Answer, rng: np.random.Generator) -> Iterator[Observation]:
    name = "mismatched_rows"
    story = np.array([_PRINTED_LOGITS]), np.array([_PRINTED_PROBABILITIES])
    yield ask(answer, name, *story, what=f"{name}(…) for the article's row")
    clean = rng.normal(0, 1.5, (4, 5)).round(2)
    yield ask(
        answer,
        name,
        clean,
        softmax(clean).round(4),
        what=f"{name}(…) for four rows that all belong together, rounded to 4 decimals",
        stage="false-alarm",
        why="These probabilities are the softmax of their logits, rounded. No row should be named.",
    )
    for n, k in [(6, 4), (5, 5), (7, 3)]:
        logits = rng.normal(0, 1.5, (n, k)).round(2)
        probabilities = softmax(logits)
        bad = sorted(rng.choice(np.arange(1, n), size=3, replace=False))
        for row, damage in zip(bad, rng.permutation([_swap, _squeeze, _nudge]), strict=True):
            probabilities[row] = damage(logits[row])
        yield ask(
            answer,
            name,
            logits,
            probabilities.round(4),
            what=f"{name}(…) for {n} rows of {k} classes",
            stage="missed-a-row",
            why="All rows add up to 1. In some the largest probability stands in the right place, "
            "and still the numbers are not the softmax of the logits.",
        )
    logits = rng.normal(0, 1.5, (3, 4)).round(2) + 1000.0
    yield ask(
        answer,
        name,
        logits,
        softmax(logits).round(4),
        what=f"{name}(…) for logits near 1000",
        stage="overflow",
        why="A shift of all logits changes no probability; `exp` of 1000 overflows.",
    )


def _swap(row: np.ndarray) -> np.ndarray:
    """The largest probability in a wrong place; the row still sums to 1."""
    return np.roll(softmax(row[None])[0], 1)


def _squeeze(row: np.ndarray) -> np.ndarray:
    """The right order with the wrong temperature."""
    return softmax(row[None] * 0.6)[0]


def _nudge(row: np.ndarray) -> np.ndarray:
    """Two probabilities off by 0.004: more than the tolerance, less than a glance notices."""
    probabilities = softmax(row[None])[0]
    high, low = probabilities.argmax(), probabilities.argmin()
    probabilities[high] -= 0.004
    probabilities[low] += 0.004
    return probabilities


def _naive_probabilities(z: np.ndarray) -> np.ndarray:
    return np.exp(z) / np.exp(z).sum(axis=1, keepdims=True)


def _rows_where(test: Callable[[np.ndarray, np.ndarray], Any]) -> Callable:
    return lambda z, p: [i for i, bad in enumerate(test(np.asarray(z), np.asarray(p))) if bad]


def _far(difference: np.ndarray, tolerance: float = _TOLERANCE) -> np.ndarray:
    return (np.abs(difference) > tolerance).any(axis=1)


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
            "This looks only at the sum of each row. Probabilities of another example also add up "
            "to 1.",
            (
                _rows_where(lambda z, p: np.abs(p.sum(axis=1) - 1) > _TOLERANCE),
                _rows_where(lambda z, p: np.abs(p.sum(axis=1) - 1) > 1e-9),
                lambda z, p: [],
            ),
        ),
        Misconception(
            "only-arg-max",
            "This looks only at the place of the largest number. The other probabilities must fit "
            "as well.",
            (
                _rows_where(lambda z, p: z.argmax(axis=1) != p.argmax(axis=1)),
                _rows_where(lambda z, p: (z.argsort(axis=1) != p.argsort(axis=1)).any(axis=1)),
            ),
        ),
        Misconception(
            "exact-equality",
            "Printed numbers are rounded. A comparison without tolerance reports rows that belong "
            "together.",
            (
                _rows_where(lambda z, p: (softmax(z) != p).any(axis=1)),
                _rows_where(lambda z, p: _far(softmax(z) - p, 1e-6)),
                _rows_where(lambda z, p: _far(softmax(z) - p, 1e-8)),
            ),
        ),
        Misconception(
            "tolerance-too-wide",
            "The difference is compared with something much larger than 0.001, or averaged over the "
            "row, so small but real errors slip through.",
            (
                *(
                    _rows_where(lambda z, p, t=t: _far(softmax(z) - p, t))
                    for t in (0.005, 0.01, 0.05, 0.1, 0.5)
                ),
                _rows_where(lambda z, p: np.abs(softmax(z) - p).mean(axis=1) > _TOLERANCE),
                _rows_where(lambda z, p: np.abs((softmax(z) - p).sum(axis=1)) > _TOLERANCE),
            ),
        ),
        Misconception(
            "all-instead-of-any",
            "One wrong probability is enough to make the row wrong. Here every one has to be wrong "
            "before the row is named.",
            (_rows_where(lambda z, p: (np.abs(softmax(z) - p) > _TOLERANCE).all(axis=1)),),
        ),
        Misconception(
            "one-sided",
            "A difference can be positive or negative. Without the absolute value one of the two "
            "goes unnoticed.",
            (
                _rows_where(lambda z, p: ((softmax(z) - p) > _TOLERANCE).all(axis=1)),
                _rows_where(lambda z, p: (softmax(z) - p).sum(axis=1) > _TOLERANCE),
            ),
        ),
        Misconception(
            "returns-the-matching",
            "These are the rows that do belong together. The others are asked for.",
            (_rows_where(lambda z, p: ~_far(softmax(z) - p)),),
        ),
        Misconception(
            "counts-from-one",
            "Rows are numbered from 0, as everywhere in Python.",
            (lambda z, p: [i + 1 for i in mismatched_rows(z, p)],),
        ),
        Misconception(
            "returns-a-mask",
            "This is a True or False for each row. The numbers of the rows are asked for.",
            (
                lambda z, p: _far(softmax(z) - p),
                lambda z, p: _far(softmax(z) - p).tolist(),
                lambda z, p: (~_far(softmax(z) - p)).tolist(),
            ),
        ),
        Misconception(
            "softmax-over-columns",
            "The softmax is taken over the rows of the table instead of over the classes of a row.",
            (_rows_where(lambda z, p: _far(softmax(z.T).T - p)),),
            lesson="Softmax, step by step",
        ),
        Misconception(
            "overflow",
            "`exp` of a large logit is inf, and inf divided by inf is nan; every comparison with "
            "nan is False.",
            (
                _rows_where(lambda z, p: _far(_naive_probabilities(z) - p)),
                _rows_where(
                    lambda z, p: ~(np.abs(_naive_probabilities(z) - p) <= _TOLERANCE).all(axis=1)
                ),
            ),
            lesson="Large scores: subtract the maximum",
        ),
    ),
)
