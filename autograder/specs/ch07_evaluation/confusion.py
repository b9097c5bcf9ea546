"""Spec of 07.confusion: the confusion matrix, and which mistake is the most frequent."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

import numpy as np

from autograder.checks.answer import Answer, Outcome
from autograder.checks.ask import about_arguments, spelled
from autograder.checks.exercise import Exercise, Misconception, Observation, Part

Matrix = np.ndarray
Pair = tuple[int, int]
Wrong = Callable[[np.ndarray, np.ndarray, int], Any]


def confusion(y: np.ndarray, predicted: np.ndarray, k: int) -> tuple[Matrix, Pair]:
    """Count cell by cell, then look at all cells that are mistakes."""
    matrix = np.zeros((k, k), dtype=int)
    most, pair = 0, (0, 0)
    for i in range(k):
        for j in range(k):
            matrix[i, j] = ((y == i) & (predicted == j)).sum()
            if i != j and matrix[i, j] > most:
                most, pair = matrix[i, j], (i, j)
    return matrix, pair


# Questions

_NAME = "confusion"


def _observe(answer: Answer, rng: np.random.Generator) -> Iterator[Observation]:
    # The most frequent mistake is no large share of its class (a); both directions of another pair
    # are more together (b); another class has more mistakes in all (c); it is below the diagonal.
    sizes = {"a": 30, "b": 12, "c": 13, "d": 4}
    mistakes = {"ab": 7, "bc": 5, "cb": 5, "ca": 4, "dc": 3}
    yield from _about(answer, *_examples(rng, sizes, mistakes, "abcd"))
    yield from _about(answer, *_examples(rng, sizes, mistakes, "dcba"))
    # The last class, and one in the middle, do not occur at all.
    yield from _about(answer, *_examples(rng, {"a": 5, "b": 4}, {"ab": 2, "ba": 1}, ".a.b."))
    yield from _about(answer, *_examples(rng, {"a": 2}, {"ab": 1}, "ba"))


def _examples(
    rng: np.random.Generator, sizes: Mapping[str, int], mistakes: Mapping[str, int], order: str
) -> tuple[np.ndarray, np.ndarray, int]:
    """Labels and predictions, in any order.

    Args:
        rng: shuffles them.
        sizes: how many examples of a class there are.
        mistakes: `ab`: how many of class a are taken for class b.
        order: which letter is class 0, 1, 2, …; a dot is a class that does not occur.
    """
    pairs = [pair for pair, count in mistakes.items() for _ in range(count)]
    for one, size in sizes.items():
        pairs += [one * 2] * (size - sum(pair[0] == one for pair in pairs))
    shuffled = [pairs[i] for i in rng.permutation(len(pairs))]
    y, predicted = (np.array([order.index(pair[i]) for pair in shuffled]) for i in (0, 1))
    return y, predicted, len(order)


def _about(answer: Answer, y: np.ndarray, predicted: np.ndarray, k: int) -> Iterator[Observation]:
    outcome = answer(y, predicted, k)
    call = spelled(_NAME, y, predicted, k)
    matrix, pair = _both_of(outcome)
    yield Observation(f"the matrix of {call}", matrix, part="matrix", printed=outcome.printed)
    yield Observation(f"the pair of {call}", pair, part="pair")
    why = "The caller still needs the labels and the predictions."
    yield about_arguments(outcome, call, why, "its arguments", part="matrix")


def _both_of(outcome: Outcome) -> tuple[Any, Any]:
    """What was returned as the matrix and as the pair."""
    value = outcome.value
    if value is None or outcome.failed:
        return value, value
    if isinstance(value, np.ndarray):
        return value, None
    if not isinstance(value, list | tuple) or len(value) != 2:
        return value, value
    if all(isinstance(part, int) for part in value):
        return value, tuple(value)
    matrix, pair = value
    return matrix, tuple(pair.tolist()) if isinstance(pair, np.ndarray) and pair.ndim else pair


# Known wrong answers


def _other_matrix(change: Callable[[Matrix], Matrix]) -> Wrong:
    """Another matrix, and the pair that belongs to the right one."""

    def wrong(y: np.ndarray, predicted: np.ndarray, k: int) -> Any:
        matrix, pair = confusion(y, predicted, k)
        return change(matrix), pair

    return wrong


def _other_pair(find: Callable[[Matrix], Any]) -> Wrong:
    """The right matrix, and another pair, found in the matrix of the mistakes (diagonal 0)."""

    def wrong(y: np.ndarray, predicted: np.ndarray, k: int) -> Any:
        matrix, _ = confusion(y, predicted, k)
        return matrix, find(_mistakes(matrix))

    return wrong


def _mistakes(matrix: Matrix) -> Matrix:
    return matrix * (1 - np.eye(len(matrix), dtype=int))


def _largest(matrix: Matrix) -> Pair:
    return divmod(int(matrix.argmax()), len(matrix))


def _of_those_that_occur(matrix: Matrix) -> Matrix:
    occurs = (matrix.sum(axis=0) + matrix.sum(axis=1)) > 0
    return matrix[occurs][:, occurs]


def _up_to_the_largest(matrix: Matrix) -> Matrix:
    size = np.nonzero(matrix.sum(axis=0) + matrix.sum(axis=1))[0].max() + 1
    return matrix[:size, :size]


def _on_the_diagonal(y: np.ndarray, predicted: np.ndarray, k: int) -> Any:
    matrix, _ = confusion(y, predicted, k)
    return matrix, _largest(matrix)


def _once(y: np.ndarray, predicted: np.ndarray, k: int) -> Any:
    matrix = np.minimum(confusion(y, predicted, k)[0], 1)
    return matrix, _largest(_mistakes(matrix))


def _share_of_class(mistakes_and_hits: Matrix) -> Matrix:
    return mistakes_and_hits / np.maximum(mistakes_and_hits.sum(axis=1, keepdims=True), 1)


def _largest_share(y: np.ndarray, predicted: np.ndarray, k: int) -> Any:
    matrix, _ = confusion(y, predicted, k)
    return matrix, _largest(_mistakes(np.ones((k, k), int)) * _share_of_class(matrix))


def _worst_class(mistakes: Matrix) -> Pair:
    row = int(mistakes.sum(axis=1).argmax())
    return row, int(mistakes[row].argmax())


def _least(mistakes: Matrix) -> Pair:
    return divmod(int((mistakes + 1000 * np.eye(len(mistakes))).argmin()), len(mistakes))


EXERCISE = Exercise(
    id="07.confusion",
    title="who is taken for whom",
    points=2,
    lesson="What one number hides",
    reference=confusion,
    observe=_observe,
    parts={"matrix": Part(0.5), "pair": Part(0.5)},
    misconceptions=(
        Misconception(
            "transposed",
            "Rows and columns have changed places: the true classes belong in the rows. Both habits "
            "exist, so a matrix needs its labels.",
            (
                _other_matrix(np.transpose),
                lambda y, predicted, k: confusion(predicted, y, k),
            ),
        ),
        Misconception(
            "shares-not-counts",
            "These are shares. The counts are asked for: they also say how many examples there were.",
            (_other_matrix(_share_of_class), _other_matrix(lambda matrix: matrix / matrix.sum())),
        ),
        Misconception(
            "each-pair-once",
            "No number is above 1. `matrix[rows, columns] += 1` looks at all places first and then "
            "writes, so a place that is named ten times gets 1 more, not 10.",
            (_once,),
        ),
        Misconception(
            "classes-missing",
            "The matrix must have a row and a column for each of the `k` classes, also for one that "
            "does not occur in these examples.",
            (_other_matrix(_of_those_that_occur), _other_matrix(_up_to_the_largest)),
        ),
        Misconception(
            "diagonal-lost",
            "The diagonal of the returned matrix is empty, so the right answers are lost. A second "
            "name for an array makes no second array: what is changed by one name is changed.",
            (_other_matrix(_mistakes),),
        ),
        Misconception(
            "diagonal-counted",
            "The two classes of this pair are the same. The largest number of a matrix stands on the "
            "diagonal, where the right answers are.",
            (_on_the_diagonal,),
        ),
        Misconception(
            "pair-swapped",
            "The true class comes first in the pair, then the predicted one.",
            (_other_pair(lambda mistakes: _largest(mistakes)[::-1]),),
        ),
        Misconception(
            "both-directions",
            "Both directions of a pair were added. To take an l for an I is one mistake, to take an I "
            "for an l is another.",
            (_other_pair(lambda mistakes: _largest(np.triu(mistakes + mistakes.T))),),
        ),
        Misconception(
            "half-of-the-matrix",
            "Only one half of the matrix was searched. Mistakes stand on both sides of the diagonal.",
            (_other_pair(lambda mistakes: _largest(np.triu(mistakes))),),
        ),
        Misconception(
            "largest-share",
            "This pair is the largest share of its class. The most frequent mistake is the one with "
            "the largest count.",
            (_largest_share,),
        ),
        Misconception(
            "worst-class",
            "First the class with the most mistakes was looked for. Its mistakes may be spread over "
            "several classes; the most frequent single mistake can be another one.",
            (_other_pair(_worst_class),),
        ),
        Misconception(
            "least-confused",
            "This is the rarest mistake, or one that was never made.",
            (_other_pair(_least),),
        ),
        Misconception(
            "flat-position",
            "`argmax` numbers the cells row by row, 0 to k·k − 1. Row and column are still to be "
            "found from this number.",
            (_other_pair(lambda mistakes: int(mistakes.argmax())),),
        ),
        Misconception(
            "count-not-pair",
            "This is how often the mistake was made, not which one it was.",
            (_other_pair(lambda mistakes: int(mistakes.max())),),
        ),
        Misconception(
            "no-pair",
            "The matrix was returned alone. Two things are asked for: the matrix, then the pair.",
            (lambda y, predicted, k: confusion(y, predicted, k)[0],),
        ),
        Misconception(
            "no-matrix",
            "The pair was returned alone. Two things are asked for: the matrix, then the pair.",
            (lambda y, predicted, k: confusion(y, predicted, k)[1],),
        ),
    ),
)
