"""Spec of 01.repair_dtypes: numbers of four dtypes, brought together in float32."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import numpy as np

from autograder.checks.answer import Answer
from autograder.checks.ask import ask_and_watch
from autograder.checks.exercise import Exercise, Misconception, Observation, Part
from autograder.specs.ch01_tensors.dtypes import and_dtype

Table = tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]
Wrong = Callable[[np.ndarray, np.ndarray, np.ndarray, np.ndarray], Any]

_NAME = "income"
_DTYPE = "`float32` is asked for: it is what models compute with, and half as large as `float64`."


def income(
    sold: np.ndarray, returned: np.ndarray, prices: np.ndarray, percent: np.ndarray
) -> np.ndarray:
    """Article after article, in the numbers of Python."""
    result = np.zeros(len(sold), "float32")
    for i in range(len(sold)):
        kept = int(sold[i]) - int(returned[i])
        result[i] = kept * float(prices[i]) * (100 - int(percent[i])) / 100
    return result


# Questions


def _observe(answer: Answer, rng: np.random.Generator) -> Iterator[Observation]:
    for n in (2, 4, 1, 8):
        table = _table(rng, n)
        observations = ask_and_watch(answer, _NAME, *table, part="numbers", rtol=2e-6, atol=1e-5)
        yield from and_dtype(observations, why=_DTYPE, part="dtype")


def _table(rng: np.random.Generator, n: int) -> Table:
    """Every price has cents and every article a discount: each lost fraction shows.

    None of these products ends in half a cent, which is rounded in two ways.
    """
    returned = rng.integers(1, 9, n)
    kept = rng.integers(3, 20, n)
    prices = rng.integers(2, 20, n) + rng.choice([13, 29, 47, 61, 83], n) / 100
    percent = rng.choice([7, 13, 23, 37, 61], n)
    return (
        (kept + returned).astype("int32"),
        returned.astype("int64"),
        prices.astype("float32"),
        percent.astype("int32"),
    )


# Known wrong answers


def _in_float32(formula: Wrong) -> Wrong:
    """A wrong formula without loss, in the dtype that is asked for."""
    return lambda *table: formula(*(column.astype("float64") for column in table)).astype("float32")


def _whole(numbers: Any) -> np.ndarray:
    return np.trunc(numbers)


def _cents_lost(s: np.ndarray, r: np.ndarray, p: np.ndarray, d: np.ndarray) -> np.ndarray:
    return (s - r) * _whole(p) * (1 - d / 100)


def _nothing(s: np.ndarray, r: np.ndarray, p: np.ndarray, d: np.ndarray) -> np.ndarray:
    return np.zeros(len(s))


def _exact(s: np.ndarray, r: np.ndarray, p: np.ndarray, d: np.ndarray) -> np.ndarray:
    return (s - r) * p.astype("float64") * (1 - d / 100)


def _half(s: np.ndarray, r: np.ndarray, p: np.ndarray, d: np.ndarray) -> np.ndarray:
    s, r, p, d = (column.astype("float16") for column in (s, r, p, d))
    return ((s - r) * p * (1 - d / np.float16(100))).astype("float32")


EXERCISE = Exercise(
    id="01.repair_dtypes",
    title="repair three dtype errors",
    points=3,
    lesson="When dtypes meet",
    reference=income,
    observe=_observe,
    parts={"numbers": Part(2 / 3), "dtype": Part(1 / 3, needs=("numbers",))},
    misconceptions=(
        Misconception(
            "prices-cut-off",
            "The prices have lost their cents: whole numbers hold no fraction, and `tf.cast` drops it.",
            (_in_float32(_cents_lost),),
        ),
        Misconception(
            "discount-cut-off",
            "Nobody gets a discount: 20 % are 0.2, and as a whole number that is 0.",
            (_in_float32(lambda s, r, p, d: (s - r) * p),),
        ),
        Misconception(
            "nothing-left-to-pay",
            "Everything is free: what is left to pay is a fraction below 1, and as a whole number it is 0.",
            (_in_float32(_nothing),),
        ),
        Misconception(
            "all-whole-numbers",
            "Everything was made a whole number, so the prices have lost their cents and nobody gets a discount.",
            (lambda s, r, p, d: ((s - r) * _whole(p)).astype("int32"),),
        ),
        Misconception(
            "array-made-whole",
            "A tensor of whole numbers meets an array: TensorFlow turns the *array* into whole numbers.",
            (lambda s, r, p, d: np.zeros(len(s), "int32"),),
        ),
        Misconception(
            "float64-everywhere",
            "The numbers are right, but in `float64`: twice the memory, and the next `float32` tensor will not take them.",
            (_exact,),
        ),
        Misconception(
            "three-digits-only",
            "`float16` keeps about three digits, too few for these prices.",
            (_half,),
        ),
        Misconception(
            "result-cut-off",
            "The income has lost its cents: the result was turned into whole numbers.",
            (
                lambda *table: _exact(*table).astype("int32"),
                lambda *table: _whole(_exact(*table)).astype("float32"),
            ),
        ),
        Misconception(
            "returned-left-out",
            "What came back is paid here, too: nothing is subtracted.",
            (_in_float32(lambda s, r, p, d: s * p * (1 - d / 100)),),
        ),
        Misconception(
            "percent-not-divided",
            "20 percent are 0.2, not 20: what is left to pay has become a negative number.",
            (_in_float32(lambda s, r, p, d: (s - r) * p * (1 - d)),),
        ),
        Misconception(
            "discount-for-price",
            "This is what the customers saved, not what they paid.",
            (_in_float32(lambda s, r, p, d: (s - r) * p * d / 100),),
        ),
        Misconception(
            "one-sum",
            "All articles were added up. A number for each article is asked for.",
            (lambda *table: float(np.sum(_exact(*table))),),
        ),
    ),
)
