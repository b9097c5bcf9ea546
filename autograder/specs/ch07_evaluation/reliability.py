"""Spec of 07.reliability: how sure, and how often right, bin by bin."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import numpy as np

from autograder.checks import paper
from autograder.checks.answer import Answer
from autograder.checks.ask import about_arguments, spelled
from autograder.checks.compare import Words
from autograder.checks.exercise import Exercise, Misconception, Observation, Part

Report = dict[str, Any]
Wrong = Callable[[np.ndarray, np.ndarray, int], Any]
_COLUMNS = ("count", "confidence", "right")


def reliability(probabilities: np.ndarray, labels: np.ndarray, n_bins: int) -> Report:
    """Put example after example into its bin, then go through the bins."""
    bins: list[list[tuple[float, bool]]] = [[] for _ in range(n_bins)]
    for row, label in zip(probabilities.tolist(), labels.tolist(), strict=True):
        sure = max(row)
        number = n_bins - 1 if sure == 1 else int(sure * n_bins)
        bins[number].append((sure, row.index(sure) == label))
    return _report(bins)


def _report(bins: list[list[tuple[float, bool]]]) -> Report:
    count = np.array([len(one) for one in bins])
    confidence, right = (
        np.array([np.mean([pair[i] for pair in one]) if one else 0.0 for one in bins])
        for i in (0, 1)
    )
    error = np.abs(confidence - right) @ count / count.sum()
    return {"count": count, "confidence": confidence, "right": right, "error": float(error)}


# Questions

_NAME = "reliability"


def _observe(answer: Answer, rng: np.random.Generator) -> Iterator[Observation]:
    # The lowest of 5 bins is empty with 4 classes, neither of 2; and of 10 the highest are, too.
    yield from _about(answer, *_ordinary(rng, 40, 4), 5)
    yield from _about(answer, *_ordinary(rng, 30, 4), 2)
    yield from _about(answer, *_at_edges(rng), 4)
    yield from _about(answer, *_ordinary(rng, 25, 3, spread=0.4), 10)


def _ordinary(
    rng: np.random.Generator, n: int, k: int, spread: float = 1.6
) -> tuple[np.ndarray, np.ndarray]:
    """Probabilities (n, k), none near the edge of a bin, and labels of which two thirds fit."""
    edges = np.arange(1, 10)[:, None] / np.array([2, 5, 10])
    rows: list[np.ndarray] = []
    while len(rows) < n:
        row = paper.softmax(rng.normal(0, spread, (1, k)))[0]
        if np.abs(edges - row[:, None, None]).min() > 1e-3:
            rows.append(row)
    probabilities = np.array(rows)
    named = probabilities.argmax(axis=1)
    others = (named + rng.integers(1, k, n)) % k
    return probabilities, np.where(np.arange(n) % 3 == 0, others, named)


def _at_edges(rng: np.random.Generator) -> tuple[np.ndarray, np.ndarray]:
    """Confidences of exactly 0.5, 0.75 and 1 among others, for right and wrong answers."""
    sure = np.repeat([0.5, 0.75, 1.0, 0.55], [3, 3, 4, 2])
    labels = np.array([0, 1, 0, 0, 2, 0, 1, 0, 0, 0, 3, 0])
    probabilities = np.column_stack([sure, *(np.outer([0.6, 0.3, 0.1], 1 - sure))])
    order = rng.permutation(len(sure))
    return probabilities[order], labels[order]


def _about(
    answer: Answer, probabilities: np.ndarray, labels: np.ndarray, n_bins: int
) -> Iterator[Observation]:
    outcome = answer(probabilities, labels, n_bins)
    call = spelled(_NAME, probabilities, labels, n_bins)
    table = error = outcome.value
    if isinstance(table, dict):
        error = table.get("error", table)
        table = {key: value for key, value in table.items() if key != "error"}
    arrays = table.values() if isinstance(table, dict) else ()
    finite = all(np.isfinite(one).all() for one in arrays if isinstance(one, np.ndarray))
    yield Observation(
        call,
        Words("holds numbers" if finite else "holds nan or inf"),
        part="table",
        stage="empty-bins",
        why="A bin without examples has no mean: 0 / 0 is nan. The table has 0 there.",
    )
    yield Observation(call, table, part="table", printed=outcome.printed)
    yield Observation(f'{call}["error"]', error, part="error")
    why = "The caller still needs the probabilities."
    yield about_arguments(outcome, call, why, "its arguments", part="table")


# Known wrong answers: p probabilities, y labels, n the number of bins


def _by(
    sure: Callable[..., np.ndarray] | None = None,
    hit: Callable[..., np.ndarray] | None = None,
    place: Callable[..., np.ndarray] | None = None,
) -> Wrong:
    """A table from another confidence (of p and y), other hits or other places (of both, n)."""

    def wrong(p: np.ndarray, y: np.ndarray, n: int) -> Report:
        c = p.max(axis=1) if sure is None else sure(p, y)
        h = p.argmax(axis=1) == y if hit is None else hit(p, y)
        places = np.minimum((c * n).astype(int), n - 1) if place is None else place(c, n)
        size = max(n, places.max() + 1)
        bins = [[(c[j], h[j]) for j in np.nonzero(places == i)[0]] for i in range(size)]
        return _report(bins)

    return wrong


def _error(measure: Callable[[np.ndarray, np.ndarray], Any]) -> Wrong:
    """The right table and another error, from the gaps (confidence less right) and the counts."""

    def wrong(p: np.ndarray, y: np.ndarray, n: int) -> Report:
        report = reliability(p, y, n)
        gaps = report["confidence"] - report["right"]
        return {**report, "error": float(measure(gaps, report["count"]))}

    return wrong


def _changed(change: Callable[[Report, int], Report]) -> Wrong:
    """Something made of the right report and the number of examples."""

    def wrong(p: np.ndarray, y: np.ndarray, n: int) -> Report:
        report = {**reliability(p, y, n), **change(reliability(p, y, n), n)}
        error = np.abs(report["confidence"] - report["right"]) @ report["count"] / len(y)
        return {**report, "error": float(np.nan_to_num(error))}

    return wrong


def _without_empty_bins(p: np.ndarray, y: np.ndarray, n: int) -> Report:
    report = reliability(p, y, n)
    used = report["count"] > 0
    return {**report, **{name: report[name][used] for name in _COLUMNS}}


def _equal_counts(c: np.ndarray, n: int) -> np.ndarray:
    parts = np.array_split(np.argsort(c), n)
    return np.array([next(i for i, part in enumerate(parts) if j in part) for j in range(len(c))])


def _own_range(c: np.ndarray, n: int) -> np.ndarray:
    edges = np.histogram_bin_edges(c, n)
    return np.minimum(np.searchsorted(edges, c, side="right") - 1, n - 1)


def _one_is_lost(p: np.ndarray, y: np.ndarray, n: int) -> Report:
    kept = p.max(axis=1) < 1
    report = reliability(p[kept], y[kept], n)
    return {**report, "error": report["error"] * kept.mean()}


def _middle(report: Report, n: int) -> Report:
    middle = (np.arange(n) + 0.5) / n
    return {"confidence": np.where(report["count"] > 0, middle, 0.0)}


def _of_each_example(p: np.ndarray, y: np.ndarray, n: int) -> Report:
    gaps = p.max(axis=1) - (p.argmax(axis=1) == y)
    return {**reliability(p, y, n), "error": float(np.abs(gaps).mean())}


EXERCISE = Exercise(
    id="07.reliability",
    title="how sure, and how often right",
    points=2,
    lesson="Can the probabilities be believed?",
    reference=reliability,
    observe=_observe,
    tensors=False,
    parts={"table": Part(0.5), "error": Part(0.5)},
    misconceptions=(
        Misconception(
            "yes-or-no",
            "The answer of the model was taken from the second column and 0.5, as for two classes. Here "
            "there is a column for each of several classes, and the largest number names the answer.",
            (_by(hit=lambda p, y: (p[:, 1] > 0.5) == y),),
        ),
        Misconception(
            "true-class",
            "The probability of the true class was taken. When a prediction is made, the true class "
            "is not known: the confidence is the probability of the class that is *named*.",
            (_by(sure=lambda p, y: p[np.arange(len(y)), y]),),
        ),
        Misconception(
            "all-probabilities",
            "Every probability of every class was counted. An example has one confidence: its "
            "largest probability.",
            (_by(sure=lambda p, y: p.ravel(), hit=lambda p, y: np.eye(p.shape[1])[y].ravel()),),
        ),
        Misconception(
            "equal-counts",
            "Each bin holds the same number of examples. The bins asked for have the same *width*.",
            (_by(place=_equal_counts),),
        ),
        Misconception(
            "own-range",
            "The bins reach from the smallest to the largest confidence, as `np.histogram` does by "
            "itself. They are to divide the whole way from 0 to 1.",
            (_by(place=_own_range),),
        ),
        Misconception(
            "one-is-lost",
            "An example with a confidence of exactly 1 is in no bin. It belongs to the last one.",
            (_one_is_lost,),
        ),
        Misconception(
            "one-bin-too-many",
            "There is a bin of its own for a confidence of exactly 1. It belongs to the last of the "
            "`n_bins` bins.",
            (_by(place=lambda c, n: (c * n).astype(int)),),
        ),
        Misconception(
            "upper-edge",
            "A confidence that is exactly an edge was put into the lower bin. It belongs to the bin "
            "that begins there.",
            (_by(place=lambda c, n: np.maximum(np.ceil(c * n) - 1, 0).astype(int)),),
        ),
        Misconception(
            "rounded-bin",
            "The number of the bin is rounded to the nearest. Bin i begins at i / n_bins.",
            (_by(place=lambda c, n: np.minimum(np.round(c * n), n - 1).astype(int)),),
        ),
        Misconception(
            "empty-left-out",
            "Bins without examples are missing. Each of the `n_bins` bins has its place in the table.",
            (_without_empty_bins,),
        ),
        Misconception(
            "middle-of-the-bin",
            "The middle of each bin stands for its confidence. Take the mean of the confidences that "
            "are in it.",
            (_changed(_middle),),
        ),
        Misconception(
            "right-is-sure",
            "An answer above 0.5 was counted as right. Whether it is right depends on the label.",
            (_by(hit=lambda p, y: p.max(axis=1) > 0.5),),
        ),
        Misconception(
            "share-of-all",
            "The right answers of a bin are divided by the number of all examples.",
            (_changed(lambda r, n: {"right": r["right"] * r["count"] / r["count"].sum()}),),
        ),
        Misconception(
            "unweighted",
            "Each bin counts the same in this error. One with two examples says less than one with "
            "two hundred: weight the gaps by the counts.",
            (
                _error(lambda gaps, count: np.abs(gaps).mean()),
                _error(lambda gaps, count: np.abs(gaps)[count > 0].mean()),
            ),
        ),
        Misconception(
            "signed",
            "Gaps in the two directions cancel each other. Being too sure in one bin is not made good "
            "by being too modest in another.",
            (
                _error(lambda gaps, count: gaps @ count / count.sum()),
                _error(lambda gaps, count: abs(gaps @ count / count.sum())),
            ),
        ),
        Misconception(
            "each-example",
            "The gap was taken for each example, where one answer is right or wrong. Only a group of "
            "examples has a share of right ones.",
            (_of_each_example,),
        ),
        Misconception(
            "largest-gap",
            "This is the largest gap. The mean over the examples is asked for.",
            (_error(lambda gaps, count: np.abs(gaps).max()),),
        ),
        Misconception(
            "not-divided",
            "The weighted gaps are summed, not divided by the number of examples.",
            (_error(lambda gaps, count: np.abs(gaps) @ count),),
        ),
    ),
)
