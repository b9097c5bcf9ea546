"""Spec of 01.one_hot: a row with one 1 for each label."""

from __future__ import annotations

import operator
from collections.abc import Callable, Iterator

import numpy as np

from autograder.checks.answer import Answer
from autograder.checks.ask import ask, ask_and_watch
from autograder.checks.exercise import Exercise, Misconception, Observation
from autograder.specs.ch01_tensors.dtypes import and_dtype

Wrong = Callable[[np.ndarray, int], object]

_NAME = "one_hot"
_DTYPE = "The table is asked for in `float32`, the dtype that a model computes with."


def one_hot(labels: np.ndarray, n_classes: int) -> np.ndarray:
    """Row by row and column by column: is this label this class?"""
    table = [[1.0 if label == k else 0.0 for k in range(n_classes)] for label in labels]
    return np.array(table, dtype=np.float32)


# Questions


def _observe(answer: Answer, rng: np.random.Generator) -> Iterator[Observation]:
    k = int(rng.integers(4, 7))
    # Both ends occur, no label stands at its own position, and one class occurs twice.
    yield from _about(answer, np.array([k - 1, 0, 1, k - 1, 2, 0, 3, 1, 1]), k, "int64")
    yield from _about(answer, rng.permutation([0, k - 2, 0, 1]), k, "int32")
    yield from _about(answer, np.roll(np.arange(k), 1), k, "int64")
    yield from _about(answer, np.array([k + 2, 1, k, 3, k + 2]), k + 6, "uint8")
    yield ask(answer, _NAME, np.array([int(rng.integers(1, k))]), k)
    yield ask(answer, _NAME, np.array([0]), k)
    yield ask(answer, _NAME, rng.permutation(np.append(np.arange(10), rng.integers(0, 10, 15))), 10)
    yield ask(answer, _NAME, np.array([1, 0, 0, 1, 1]), 2)
    many = rng.integers(50, 100, 9).astype("uint8")
    why = (
        "`uint8` ends at 255, without a message: what is computed from these labels may be larger."
    )
    yield ask(answer, _NAME, many, 100, stage="labels-overflow", why=why)


def _about(answer: Answer, labels: np.ndarray, n_classes: int, dtype: str) -> Iterator[Observation]:
    yield from and_dtype(ask_and_watch(answer, _NAME, labels.astype(dtype), n_classes), why=_DTYPE)


# Known wrong answers


def _table(labels: np.ndarray, n_classes: int) -> np.ndarray:
    return (labels[:, None] == np.arange(n_classes)).astype("float32")


def _then(change: Callable[[np.ndarray], object]) -> Wrong:
    """The right table, then something done to it."""
    return lambda labels, n_classes: change(_table(labels, n_classes))


def _compared(formula: Callable[[np.ndarray, np.ndarray], np.ndarray]) -> Wrong:
    """`formula(labels, classes)` in float32."""
    return lambda labels, n_classes: np.asarray(
        formula(labels.astype("int64"), np.arange(n_classes))
    ).astype("float32")


def _rank(labels: np.ndarray) -> np.ndarray:
    return np.unique(labels, return_inverse=True)[1]


EXERCISE = Exercise(
    id="01.one_hot",
    title="one-hot labels",
    points=2,
    lesson="Broadcasting",
    reference=one_hot,
    observe=_observe,
    tensors=False,
    misconceptions=(
        Misconception(
            "mask-not-numbers",
            "These are `True` and `False`: a comparison gives `bool`. A table of numbers is asked for.",
            (_then(lambda table: table.astype(bool)),),
            lesson="Shape, rank and dtype",
        ),
        Misconception(
            "wrong-dtype",
            "The table is right, but not in `float32`. `np.eye` and `np.zeros` make `float64` if they are not told otherwise.",
            tuple(_then(operator.methodcaller("astype", dtype)) for dtype in ("float64", "int64")),
            lesson="Shape, rank and dtype",
        ),
        Misconception(
            "axis-forgotten",
            "The shapes (n,) and (K,) lie along the same axis: this stops with an error or, when n equals "
            "K, compares the first label with the first class, the second with the second, and so on.",
            (_compared(lambda labels, classes: labels == classes),),
        ),
        Misconception(
            "classes-that-occur",
            "The columns were counted from the labels. `n_classes` says how many there are: a "
            "class that does not occur has one too.",
            (
                _compared(lambda labels, classes: np.eye(labels.max() + 1)[labels]),
                _compared(lambda labels, classes: labels[:, None] == np.unique(labels)),
            ),
        ),
        Misconception(
            "classes-renumbered",
            "The classes that occur were numbered anew, as `np.unique` does it. The column is the "
            "label itself.",
            (_compared(lambda labels, classes: _rank(labels)[:, None] == classes),),
        ),
        Misconception(
            "labels-from-one",
            "The columns are counted from 1 here. The labels begin with 0: label 0 has its 1 in "
            "column 0, the last one in K − 1.",
            (
                _compared(lambda labels, classes: labels[:, None] == classes + 1),
                _compared(lambda labels, classes: labels[:, None] == np.arange(len(classes) + 1)),
                # The column before the label; NumPy takes -1 for the last one.
                _compared(lambda labels, classes: (labels[:, None] - 1) % len(classes) == classes),
            ),
        ),
        Misconception(
            "last-class-left-out",
            "There are K − 1 columns. K classes need K columns, from number 0 to number K − 1.",
            (_compared(lambda labels, classes: labels[:, None] == classes[:-1]),),
        ),
        Misconception(
            "classes-in-rows",
            "Each class has a row and each label a column. The first axis must count the examples.",
            (_compared(lambda labels, classes: labels == classes[:, None]),),
        ),
        Misconception(
            "rows-torn-by-reshape",
            "The shape is right, but the numbers are not in their rows: a table with a row for each class was "
            "reshaped. `reshape` reads on row after row; a transpose makes columns of rows.",
            (
                _compared(
                    lambda labels, classes: (labels == classes[:, None]).reshape(len(labels), -1)
                ),
            ),
            lesson="Reshape",
        ),
        Misconception(
            "whole-columns-filled",
            "In each row there is a 1 for *every* label. `table[:, labels]` means all rows for each of "
            "the labels; and a list of rows made by `[row] * n` is the same row n times, not n rows.",
            (_compared(lambda labels, classes: np.isin([classes] * len(labels), labels)),),
        ),
        Misconception(
            "one-row-for-all",
            "There is one row for all labels together. Each label has a row of its own.",
            (_compared(lambda labels, classes: np.isin(classes, labels)),),
        ),
        Misconception(
            "position-not-label",
            "Row 0 has its 1 in column 0, row 1 in column 1. The column is the label of the row, not its position.",
            (_compared(lambda labels, classes: np.eye(len(labels), len(classes))),),
        ),
        Misconception(
            "zeros-and-ones-swapped",
            "0 and 1 have changed places.",
            (_compared(lambda labels, classes: labels[:, None] != classes),),
        ),
        Misconception(
            "label-as-value",
            "The number of the label stands in the table. Its place tells the class; the entry itself is 1.",
            (
                _compared(lambda labels, classes: (labels[:, None] == classes) * labels[:, None]),
                _compared(lambda labels, classes: np.repeat(labels[:, None], len(classes), 1)),
            ),
        ),
        Misconception(
            "all-up-to-label",
            "The comparison holds for all classes before or behind the label: there is more than one 1 in a row, or none.",
            (_compared(lambda labels, classes: labels[:, None] >= classes),),
        ),
        Misconception(
            "nothing-marked",
            "All entries are the same: no label has been written into the table.",
            (_then(np.zeros_like),),
        ),
        Misconception(
            "binary-digits",
            "This writes the label in binary digits, with several ones in a row. One-hot has a column for each class.",
            (_compared(lambda labels, classes: (labels[:, None] >> classes) & 1),),
        ),
    ),
)
