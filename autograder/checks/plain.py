"""Turn what a learner's code returned into plain data, or say why that is not possible.

Plain data are `None`, bool, int, float, str, lists, tuples, sets and dictionaries of these, and
NumPy arrays of numbers, booleans or text. Everything a check compares is plain: an object that
claims to equal whatever it is compared with never gets as far as a comparison.
"""

from __future__ import annotations

import itertools
from typing import Any

import numpy as np

from autograder.checks.elsewhere import Elsewhere

_MAX_DEPTH = 20
_MAX_ITEMS = 1_000_000


class NotPlain(Exception):
    """The value is of a type that no exercise asks for; the message names the type."""


def plain(value: Any, tensors: bool = True, _depth: int = 0) -> Any:
    """Copy `value` into plain data.

    NumPy scalars become Python scalars. Eager tensors and variables become arrays, unless
    `tensors` is off because the exercise asks for NumPy.

    Raises:
        NotPlain: for any other type, object arrays, and structures deeper than 20 levels.
    """
    if _depth > _MAX_DEPTH:
        raise NotPlain("a structure nested more than 20 levels deep")
    kind = type(value)
    if value is None or kind in (bool, int, float, str):
        return value
    if isinstance(value, np.generic):
        return _array(np.asarray(value)).item()
    if isinstance(value, np.ndarray):
        return _array(np.array(value, subok=False))
    for base in (str, int, float):  # members of an enumeration, for instance
        if isinstance(value, base):
            return _own_value(value, base)
    for outer in (list, tuple, set, frozenset):  # a named tuple is a tuple, too
        if issubclass(kind, outer):
            items = itertools.islice(outer.__iter__(value), _MAX_ITEMS)
            return outer([_inside(item, outer.__name__, "", tensors, _depth) for item in items])
    if isinstance(value, dict):
        return {
            _inside(key, "dictionary", "", tensors, _depth): _inside(
                item, "dictionary", f" under {key!r}", tensors, _depth
            )
            for key, item in dict.items(value)
        }
    if tensors and _is_eager_tensor(value):
        return plain(value.numpy(), tensors, _depth + 1)
    raise NotPlain(type_name(value))


def _own_value(value: Any, base: type) -> Any:
    """The text or number in an instance of a subclass, whatever methods the subclass has."""
    return {str: str.__str__, int: int.__int__, float: float.__float__}[base](value)


def _inside(item: Any, outer: str, where: str, tensors: bool, depth: int) -> Any:
    """The plain form of an item; where there is none, the message tells what it is inside of."""
    try:
        return plain(item, tensors, depth + 1)
    except NotPlain as error:
        if "20 levels" in str(error):
            raise
        raise NotPlain(f"a {outer} that holds {error}{where}") from None


def type_name(value: Any) -> str:
    """The name of a value's type as a learner would say it, for instance `a NumPy array`."""
    if value is None:
        return "None"
    if isinstance(value, np.ndarray):
        return "a NumPy array"
    if _is_eager_tensor(value):
        return "a tensor"
    name = value.class_name if isinstance(value, Elsewhere) else type(value).__name__
    spoken = {"str": "a string", "dict": "a dictionary", "int": "an int", "function": "a function"}
    article = "an" if name.startswith(tuple("aeioAEIO")) else "a"  # and a uint8
    return spoken.get(name, f"{article} {name}")


def _array(array: np.ndarray) -> np.ndarray:
    if array.dtype.kind not in "biufcUS":
        if array.dtype.name in ("bfloat16", "float8_e4m3fn", "float8_e5m2"):
            return array.astype(np.float32)
        raise NotPlain(f"a NumPy array of dtype {array.dtype}")
    return array


def _is_eager_tensor(value: Any) -> bool:
    # Asked by module name so that a check of plain Python does not have to import TensorFlow.
    module = type(value).__module__.partition(".")[0]
    return module in ("tensorflow", "keras") and callable(getattr(value, "numpy", None))
