"""Spec of 01.broadcast_shape: the shape of a sum, by the rule of broadcasting."""

from __future__ import annotations

import itertools
import math
from collections.abc import Callable, Iterable, Iterator
from typing import Any

import numpy as np

from autograder.checks.answer import Answer, Raised, Unusable
from autograder.checks.ask import spelled
from autograder.checks.compare import Words, show
from autograder.checks.exercise import Exercise, Misconception, Observation
from autograder.checks.plain import type_name

Shape = tuple[int, ...]
Wrong = Callable[[Shape, Shape], Any]

_NAME = "broadcast_shape"


def broadcast_shape(first: Shape, second: Shape) -> Shape | None:
    """Column by column from the last length to the first, 1 where a shape has come to its end."""
    shape: Shape = ()
    for place in range(1, max(len(first), len(second)) + 1):
        a = first[-place] if place <= len(first) else 1
        b = second[-place] if place <= len(second) else 1
        if a == b or b == 1:
            shape = (a, *shape)
        elif a == 1:
            shape = (b, *shape)
        else:
            return None
    return shape


# Questions

_FIT = "Write the two shapes one below the other, the last lengths in one column."
_MISFIT = "These shapes do not fit: in one column the lengths differ, and neither is 1. Then `None` is asked for."
_ZERO = "A length of 0 is a length like any other: it fits 0 and 1, and with 1 it gives 0."
_SCALAR = "`()` is the shape of a single number, and that can be added to a tensor of any shape."
_LARGE = "Only the shapes are needed. Tensors of these shapes fit into no computer."


def _observe(answer: Answer, rng: np.random.Generator) -> Iterator[Observation]:
    a, b, c, d = (int(k) for k in rng.permutation(np.arange(2, 10))[:4])
    # An answer without `return` is told apart here: these two shapes fit for every belief.
    yield _ask(answer, (a,), (a,), always_fits=True)
    for first, second in (
        ((a, 1), (b,)),
        ((b, c), (c,)),
        ((d,), (a, d)),
        ((1, b), (a, 1)),
        ((a, b), (a, b)),
        ((a, 1, c), (1, b, 1)),
        ((a, 1, b, c), (d, 1, c)),
        ((a, b), (c, 1, 1)),
        ((1,), (1, 1)),
        ((a, a), (a, 1)),
        ((1, a), (b, a)),
    ):
        yield _ask(answer, first, second, why=_FIT)
    for first, second in (
        ((a, b), (a,)),
        ((a,), (b,)),
        ((a, b), (b, a)),
        ((a, b, c), (d, c)),
        ((d, b), (a, c, b)),
        ((a, 2 * b), (a, b)),
        ((b, c), (3 * b, c)),
        ((a, c), (b, 1, a, d)),
    ):
        yield _ask(answer, first, second, why=_MISFIT)
    for first, second in (((), (a, b)), ((c,), ()), ((), ()), ((1, 1), ())):
        yield _ask(answer, first, second, why=_SCALAR)
    for first, second in (
        ((1,), (0,)),
        ((0, a), (1, a)),
        ((0,), (b, 0)),
        ((), (0,)),
        ((a, 0), (1, 1)),
        ((a, 0), (a, b)),
        ((0,), (c, d)),
    ):
        yield _ask(answer, first, second, why=_ZERO)
    yield from _observe_far_too_large(answer, a)


def _observe_far_too_large(answer: Answer, length: int) -> Iterator[Observation]:
    """Shapes of tensors that cannot be made, but with so few numbers that NumPy can count them."""
    large = (10**9, 10**8)
    for first, second in (
        ((length, 1, *large), large),
        (large, (*large[:1], 1)),
        (large, (length + 1, 10**9, 10**8 - 1)),
    ):
        yield _ask(answer, first, second, why=_LARGE)


def _ask(
    answer: Answer, first: Shape, second: Shape, why: str = "", always_fits: bool = False
) -> Observation:
    """Ask about two shapes. A list is no tuple here, and `None` can be the right answer."""
    outcome = answer(first, second)
    seen, stage = outcome.value, "value"
    if not (isinstance(seen, Raised | Unusable) or (seen is None and always_fits)):
        text, stage = _in_words(seen, broadcast_shape(first, second))
        seen = Words(text)
    if stage == "wrong-type":
        why = "A shape is a tuple of ints, and `None` stands for shapes that do not fit."
    return Observation(
        what=spelled(_NAME, first, second), seen=seen, stage=stage, why=why, printed=outcome.printed
    )


def _in_words(value: Any, expected: Shape | None) -> tuple[str, str]:
    """What came back as the end of a sentence, and the stage if it is wrong."""
    if value is not None and not isinstance(value, tuple):
        return f"returned {type_name(value)}: {show(value)}, expected {expected}", "wrong-type"
    odd = next((item for item in value or () if type(item) is not int), None)
    if odd is not None:
        return f"gave a tuple that holds {type_name(odd)}, expected {expected}", "wrong-type"
    if value == expected:
        return f"gave {expected}", "value"
    return f"gave {value}, expected {expected}", "value"


# Known wrong answers


def _pairs(first: Shape, second: Shape) -> list[tuple[int, int]]:
    """The columns of the two shapes, the last one first."""
    return list(itertools.zip_longest(first[::-1], second[::-1], fillvalue=1))


def _fits(a: int, b: int) -> bool:
    return a == b or 1 in (a, b)


def _length(a: int, b: int) -> int:
    return b if a == 1 else a


def _by(
    fits: Callable[[int, int], bool] = _fits,
    length: Callable[[int, int], int] = _length,
    pairs: Callable[[Shape, Shape], Iterable[tuple[int, int]]] = _pairs,
) -> Wrong:
    """The rule with another condition, another length or other columns (the last one first)."""

    def wrong(first: Shape, second: Shape) -> Shape | None:
        columns = list(pairs(first, second))
        if not all(fits(a, b) for a, b in columns):
            return None
        return tuple(length(a, b) for a, b in columns)[::-1]

    return wrong


def _zero_as_missing(first: Shape, second: Shape) -> list[tuple[int, int]]:
    return [(a or 1, b or 1) for a, b in _pairs(first, second)]


def _unless(is_hard: Callable[[Shape, Shape], bool], instead: Wrong = lambda *_: None) -> Wrong:
    """Right but for some shapes."""

    def wrong(first: Shape, second: Shape) -> Any:
        hard = is_hard(first, second)
        return instead(first, second) if hard else broadcast_shape(first, second)

    return wrong


def _if_it_fits(result: Wrong) -> Wrong:
    """`None` where that is right, and another shape elsewhere."""

    def wrong(first: Shape, second: Shape) -> Any:
        return None if broadcast_shape(first, second) is None else result(first, second)

    return wrong


def _ones_do_not_stretch(first: Shape, second: Shape) -> Shape | None:
    short, long = sorted((first, second), key=len)
    return long if short == long[len(long) - len(short) :] else None


def _stretches_second_only(first: Shape, second: Shape) -> Shape | None:
    if any(b not in (a, 1) for a, b in _pairs(first, second)):
        return None
    return (1,) * (len(second) - len(first)) + first


def _by_count(first: Shape, second: Shape) -> Shape | None:
    n, m = math.prod(first), math.prod(second)
    if n != m and 1 not in (n, m):
        return None
    return first if n >= m else second


def _matrix_product(first: Shape, second: Shape) -> Shape | None:
    if len(first) < 2 or len(second) < 2:
        return first or second
    return (*first[:-1], second[-1]) if first[-1] == second[-2] else None


def _of_made_tensors(dtype: str) -> Wrong:
    def sum_shape(first: Shape, second: Shape) -> Shape | None:
        try:
            return (np.zeros(first, dtype) + np.zeros(second, dtype)).shape
        except ValueError:
            return None

    return _unless(lambda first, second: math.prod(first) > 2**40, sum_shape)


def _divides(a: int, b: int) -> bool:
    small, large = sorted((a, b))
    return _fits(a, b) or (small > 0 and large % small == 0)


EXERCISE = Exercise(
    id="01.broadcast_shape",
    title="the rule of broadcasting",
    points=3,
    lesson="Broadcasting",
    reference=broadcast_shape,
    observe=_observe,
    tensors=False,
    misconceptions=(
        Misconception(
            "left-aligned",
            "The shapes are compared from the first length on. They are lined up at their *last* lengths.",
            (_by(pairs=lambda *shapes: [*itertools.zip_longest(*shapes, fillvalue=1)][::-1]),),
        ),
        Misconception(
            "longer-shape-cut-off",
            "The result is too short: `zip` stops at the end of the shorter shape, and the rest of the longer one is lost.",
            (_by(pairs=lambda first, second: zip(first[::-1], second[::-1], strict=False)),),
        ),
        Misconception(
            "maximum-of-lengths",
            "The larger of two lengths is not always the one: 1 with 0 gives 0.",
            (_by(length=max),),
        ),
        Misconception(
            "never-none",
            "A result comes out for shapes that do not fit. Two lengths that differ fit only if one of them is 1.",
            (_by(fits=lambda a, b: True, length=max),),
        ),
        Misconception(
            "raises",
            "For shapes that do not fit, an error is raised. `None` is asked for: an error can be caught.",
            (np.broadcast_shapes,),
        ),
        Misconception(
            "last-axis-only",
            "Only the last lengths are tested. Every column must fit.",
            (
                lambda first, second: (
                    _by(fits=lambda a, b: True)(first, second)
                    if not first or not second or _fits(first[-1], second[-1])
                    else None
                ),
                lambda first, second: (
                    None
                    if first and second and not _fits(first[-1], second[-1])
                    else max(first, second, key=len)
                ),
            ),
        ),
        Misconception(
            "multiples-fit",
            "A length that is a multiple of the other one does not fit. Only 1 is stretched.",
            (_by(fits=_divides, length=lambda a, b: max(a, b) if a and b else a * b),),
        ),
        Misconception(
            "only-equal-shapes",
            "Only equal shapes are accepted. 1 fits every length, and a shape may be shorter than the other one.",
            (lambda first, second: first if first == second else None,),
        ),
        Misconception(
            "same-rank-only",
            "Shapes of different length are refused. The shorter one is filled up with 1s in front.",
            (_unless(lambda first, second: len(first) != len(second)),),
        ),
        Misconception(
            "ones-do-not-stretch",
            "A 1 that stands in a shape is refused here, but it fits every length.",
            (_ones_do_not_stretch,),
        ),
        Misconception(
            "one-direction-only",
            "Only one of the two shapes is stretched. Each may have its 1s, or be the shorter one.",
            (_stretches_second_only, _by(fits=lambda a, b: b in (a, 1))),
        ),
        Misconception(
            "longer-shape-wins",
            "One of the shapes comes back as it was. Each length comes from the shape that has "
            "more than a 1 there: now the one, now the other.",
            (_if_it_fits(lambda first, second: max(first, second, key=len)),),
        ),
        Misconception(
            "reversed-result",
            "The lengths are right, in the reverse order: they were collected from the last to the first.",
            (_if_it_fits(lambda first, second: broadcast_shape(first, second)[::-1]),),
        ),
        Misconception(
            "shapes-joined",
            "The shapes are put one behind the other. Added tensors share their axes.",
            (lambda first, second: first + second,),
        ),
        Misconception(
            "counts-the-numbers",
            "This compares how many numbers the two hold. (2, 3) and (3, 2) hold equally many and do not fit.",
            (_by_count,),
        ),
        Misconception(
            "matrix-product",
            "This is the rule of a matrix product. A sum goes number by number.",
            (_matrix_product,),
        ),
        Misconception(
            "scalar-does-not-fit",
            _SCALAR,
            (_unless(lambda first, second: not first or not second),),
        ),
        Misconception(
            "none-for-empty-result",
            "`()` is a right result: the shape of a single number. In a condition it counts as false, as an empty list does.",
            (_unless(lambda first, second: not first and not second),),
        ),
        Misconception(
            "zero-fits-everything",
            "A length of 0 does not fit every other length. It fits 0 and 1.",
            (
                _by(
                    fits=lambda a, b: 0 in (a, b) or _fits(a, b),
                    length=lambda a, b: 0 if 0 in (a, b) else max(a, b),
                ),
                _by(fits=lambda a, b: 0 in (a, b) or _fits(a, b)),
            ),
        ),
        Misconception(
            "zero-as-missing",
            "A length of 0 is taken for a missing one: 0 counts as false, so `or 1` makes a 1 of it.",
            (_by(pairs=_zero_as_missing), _by(pairs=_zero_as_missing, length=max)),
        ),
        Misconception(
            "makes-the-tensors",
            "The code makes tensors of these shapes to add them, and they fit into no computer. Only the shapes are needed.",
            (_of_made_tensors("bool"), _of_made_tensors("float64")),
        ),
    ),
)
