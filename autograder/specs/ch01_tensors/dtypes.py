"""Look at the dtype of an array that an answer returned, apart from its values."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Iterator
from typing import Any

import numpy as np

from autograder.checks.answer import Raised, Unusable
from autograder.checks.compare import Words
from autograder.checks.exercise import Observation


def and_dtype(
    observations: Iterable[Observation], why: str, part: str = ""
) -> Iterator[Observation]:
    """Yield the observations of one call, then one more about the dtype of what came back.

    The values are compared first: numbers of another dtype can be the right numbers.

    Args:
        observations: the first one holds what the call returned.
        why: what another dtype means here.
        part: the part of the exercise that the dtype belongs to; that of the call if empty.
    """
    first, *others = observations
    yield first
    about = {"seen": _dtype(first.seen), "stage": "wrong-dtype", "why": why}
    yield dataclasses.replace(first, **about, part=part or first.part)
    yield from others


def _dtype(value: Any) -> Any:
    if isinstance(value, np.ndarray):
        return Words(f"returned an array of dtype {value.dtype}")
    if isinstance(value, Raised | Unusable):
        return value
    return Words("returned no array")
