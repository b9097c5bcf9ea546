"""Spec of 01.memory: how many bytes the numbers of a tensor take."""

from __future__ import annotations

import math
import sys
from collections.abc import Callable, Iterator
from typing import Any

import numpy as np

from autograder.checks.answer import Answer
from autograder.checks.ask import ask
from autograder.checks.exercise import Exercise, Misconception, Observation

Shape = tuple[int, ...]
Wrong = Callable[[Shape, str], Any]

_NAME = "memory_in_bytes"
_BYTES = {"uint8": 1, "bool": 1, "float16": 2, "int32": 4, "float32": 4, "int64": 8, "float64": 8}
_SCALAR = "The shape `()` belongs to a single number, and that takes bytes too."
_EMPTY = "Where one length is 0, there are no numbers at all, and so no bytes."
_LARGE = "This number of bytes is too large for the whole numbers of NumPy, and these do not say so. Python's ints have no limit."


def memory_in_bytes(shape: Shape, dtype: str) -> int:
    """Start with one number, and take it as many times as each axis says."""
    total = _BYTES[dtype]
    for length in shape:
        total = total * length
    return total


# Questions


def _observe(answer: Answer, rng: np.random.Generator) -> Iterator[Observation]:
    shape = _shape(rng, 3)
    for dtype in ("float32", "uint8", "float64", "int64", "int32", "float16"):
        why = f"How many bits does the name `{dtype}` say, and how many bytes are that?"
        yield ask(answer, _NAME, shape, dtype, why=why)
    why = "A `bool` takes a whole byte, though one bit would be enough."
    yield ask(answer, _NAME, shape, "bool", stage="bool-is-one-bit", why=why)
    yield ask(answer, _NAME, (int(rng.integers(3, 1000)),), "int32")
    yield ask(answer, _NAME, (1, *_shape(rng, 3)), "float16")
    yield ask(answer, _NAME, (*_shape(rng, 4), 1), "uint8")
    for dtype in ("float64", "bool"):
        yield ask(answer, _NAME, (), dtype, stage="scalar-has-no-bytes", why=_SCALAR)
    yield ask(answer, _NAME, (0, *_shape(rng, 2)), "float32", stage="zero-axis-skipped", why=_EMPTY)
    yield ask(answer, _NAME, (*_shape(rng, 1), 0), "int64", stage="zero-axis-skipped", why=_EMPTY)
    yield from _observe_far_too_large(answer, rng)


def _observe_far_too_large(answer: Answer, rng: np.random.Generator) -> Iterator[Observation]:
    """Shapes of tensors that no computer can hold: an attempt to make them stops at once.

    The numbers of bytes exceed 32 bits, then the 53 bits that a float keeps, then 64 bits.
    """
    length = 2 * int(rng.integers(15_000, 25_000)) + 1
    shape = (length, 40_009, 30_011)
    yield ask(answer, _NAME, shape, "float32", stage="integer-overflow", why=_LARGE)
    for dtype in ("uint8", "float64"):
        why = "This whole number has more digits than a float keeps, which is about 16."
        yield ask(answer, _NAME, (*shape, 1999), dtype, stage="float-rounding", why=why)
    shape = (length, 4_000_037, 3_000_017, 2_000_003)
    yield ask(answer, _NAME, shape, "uint8", stage="integer-overflow", why=_LARGE)
    yield ask(answer, _NAME, shape, "float32", stage="integer-overflow", why=_LARGE)


def _shape(rng: np.random.Generator, rank: int) -> Shape:
    """Odd lengths, all different: their products are no multiples of 8."""
    return tuple(int(k) for k in rng.choice(np.arange(3, 60, 2), rank, replace=False))


# Known wrong answers


def _per_number(size: Callable[[str], Any]) -> Wrong:
    """As many numbers as there are, each of a wrong size."""
    return lambda shape, dtype: math.prod(shape) * size(dtype)


def _numbers(count: Callable[[Shape], Any]) -> Wrong:
    """A wrong number of numbers, each of the right size."""
    return lambda shape, dtype: count(shape) * _BYTES[dtype]


def _then(change: Callable[[int], Any]) -> Wrong:
    """The right number of bytes, then something done to it."""
    return lambda shape, dtype: change(memory_in_bytes(shape, dtype))


def _where(is_hard: Callable[[Shape, str], bool], result: Wrong) -> Wrong:
    """Right but for some shapes or dtypes."""

    def wrong(shape: Shape, dtype: str) -> Any:
        hard = is_hard(shape, dtype)
        return result(shape, dtype) if hard else memory_in_bytes(shape, dtype)

    return wrong


def _bool_of(size: Callable[[int], Any]) -> Wrong:
    """Right but for `bool`, where `size` says how many bytes so many of them take."""
    return _where(lambda _, dtype: dtype == "bool", lambda shape, _: size(math.prod(shape)))


def _measured(make: Callable[[Shape, str], np.ndarray]) -> Wrong:
    """Right but for tensors that are too large to be made."""
    return _where(
        lambda shape, _: math.prod(shape) > 2**40, lambda shape, dtype: make(shape, dtype).nbytes
    )


def _by_tensorflow(shape: Shape, dtype: str) -> np.ndarray:
    import tensorflow as tf

    return tf.zeros(shape, dtype).numpy()


EXERCISE = Exercise(
    id="01.memory",
    title="how many bytes a tensor takes",
    points=2,
    lesson="What a tensor costs in memory",
    reference=memory_in_bytes,
    observe=_observe,
    tensors=False,
    misconceptions=(
        Misconception(
            "bits-not-bytes",
            "These are bits, eight times as many. The number in the name of a dtype counts bits.",
            (_then(lambda size: size * 8),),
        ),
        Misconception(
            "numbers-not-bytes",
            "This is how many numbers there are. A number takes one byte or several; the dtype says how many.",
            (_per_number(lambda dtype: 1),),
        ),
        Misconception(
            "always-four-bytes",
            "Every number is counted with four bytes, as in `float32` and `int32`. Other dtypes take fewer or more.",
            (_per_number(lambda dtype: 4),),
        ),
        Misconception(
            "always-eight-bytes",
            "Every number is counted with eight bytes, as in `float64` and `int64`. Other dtypes take fewer.",
            (_per_number(lambda dtype: 8),),
        ),
        Misconception(
            "bool-is-one-bit",
            "NumPy and TensorFlow give a `bool` a whole byte: the smallest piece of memory with an address of its own.",
            (
                _bool_of(lambda n: math.ceil(n / 8)),
                _bool_of(lambda n: -(-n // 8)),
                _bool_of(lambda n: n // 8 + 1),
            ),
        ),
        Misconception(
            "sum-of-axes",
            "The lengths are added. A table of 2 rows and 3 columns has 6 numbers, not 5.",
            (_numbers(sum),),
        ),
        Misconception(
            "rank-not-size",
            "This counts the axes, and not the numbers along them.",
            (_numbers(len),),
        ),
        Misconception(
            "batch-axis-left-out",
            "A length is missing from the product: this is the memory of one example or of one row.",
            (_numbers(lambda shape: math.prod(shape[1:])),),
        ),
        Misconception(
            "scalar-has-no-bytes",
            "The shape `()` has no axes, but it belongs to one number. Multiplying *no* lengths gives 1 and not 0.",
            (_where(lambda shape, _: shape == (), lambda *_: 0),),
        ),
        Misconception(
            "zero-axis-skipped",
            _EMPTY,
            (_numbers(lambda shape: math.prod(length or 1 for length in shape)),),
        ),
        Misconception(
            "other-unit",
            "These are kilobytes or megabytes. The number of bytes is asked for.",
            (_then(lambda size: size // 10**3), _then(lambda size: size / 10**6)),
        ),
        Misconception(
            "python-object-size",
            "This counts the memory of a Python object: the number and what Python notes about "
            "it. A tensor holds the bytes of the numbers only.",
            (_per_number(lambda dtype: sys.getsizeof(np.dtype(dtype).type(0))),),
        ),
        Misconception(
            "allocates",
            "The code makes the tensor to measure it, and this one fits into no computer. "
            "Compute its bytes from shape and dtype.",
            (_measured(np.zeros), _measured(np.ones), _measured(_by_tensorflow)),
        ),
        Misconception(
            "numpy-product",
            "`np.prod` of an empty shape is 1.0, a float. For large shapes its whole numbers of "
            "64 bits overflow, and it does not say so.",
            (
                lambda shape, dtype: np.prod(shape) * np.dtype(dtype).itemsize,
                lambda shape, dtype: np.prod(shape) * _BYTES[dtype],
            ),
        ),
        Misconception(
            "integer-overflow",
            _LARGE,
            (
                lambda shape, dtype: int(np.prod(shape)) * _BYTES[dtype],
                lambda shape, dtype: int(np.prod(shape) * _BYTES[dtype]),
                _numbers(lambda shape: int(np.prod(shape, dtype=np.int64))),
            ),
        ),
        Misconception(
            "float-rounding",
            "A float keeps about 16 digits, and this whole number has more. `/` makes a float.",
            (
                _then(lambda size: int(float(size))),
                lambda shape, dtype: int(np.prod(shape, dtype="float64") * _BYTES[dtype]),
                lambda shape, dtype: int(math.prod(shape, start=1.0) * _BYTES[dtype]),
            ),
        ),
    ),
)
