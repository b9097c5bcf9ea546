"""Say how two plain values differ, in words that a learner can use."""

from __future__ import annotations

import math
import numbers
import re
from dataclasses import dataclass
from typing import Any

import numpy as np

from autograder.checks.plain import type_name


class Words(str):
    """What an answer did, in the check's own words: "gave another third number".

    The end of a sentence that starts with the question. It is compared like any text, and shown
    without quotes and without what was expected.
    """


@dataclass(frozen=True)
class Difference:
    """How what was seen differs from what was expected.

    Attributes:
        kind: a standard slug: `no-return`, `wrong-type`, `wrong-shape`, `wrong-dtype`,
            `wrong-keys`, `not-finite`, `rounded` or `value`.
        text: what was seen, as the end of a sentence that starts with the call.
        why: what such a difference usually means; empty when the numbers speak for themselves.
    """

    kind: str
    text: str
    why: str = ""


def difference(
    seen: Any, expected: Any, rtol: float = 1e-5, atol: float = 1e-6
) -> Difference | None:
    """Compare plain data; return `None` when `seen` is as good as `expected`.

    Numbers agree within `atol + rtol * |expected|`. A tuple may stand for a list; an array may
    have any float width; a 0-d array may stand for a number. A boolean never stands for a number.
    """
    if seen is None and expected is not None:
        return Difference(
            "no-return",
            "returned nothing (None)",
            "A function hands its result back with `return`. Without it, Python returns None; "
            "`print` only shows a value on the screen.",
        )
    if isinstance(expected, np.ndarray):
        return _array_difference(seen, expected, rtol, atol)
    if isinstance(expected, dict):
        return _dict_difference(seen, expected, rtol, atol)
    if isinstance(expected, list | tuple):
        return _sequence_difference(seen, expected, rtol, atol)
    if isinstance(expected, bool) or expected is None or isinstance(expected, str):
        return _exact_difference(seen, expected)
    return _number_difference(seen, expected, rtol, atol)


def show(value: Any, width: int = 160) -> str:
    """A value as a short text of at most `width` characters, floats with four decimals."""
    with np.printoptions(precision=4, suppress=True, threshold=12, edgeitems=2, linewidth=10_000):
        if isinstance(value, np.ndarray):
            text = np.array2string(value, separator=", ", max_line_width=10_000).replace("\n", "")
        elif isinstance(value, float):
            text = f"{value:.6g}"
        elif isinstance(value, list) and all(isinstance(item, float) for item in value):
            text = "[" + ", ".join(f"{item:.6g}" for item in value) + "]"
        elif isinstance(value, tuple) and value and all(isinstance(n, float) for n in value):
            comma = "," if len(value) == 1 else ""
            text = "(" + ", ".join(f"{item:.6g}" for item in value) + comma + ")"
        else:
            text = _repr(value)
    text = re.sub(r"(?<=\[) +| +(?=[\],])", "", " ".join(text.split()))
    return text if len(text) <= width else text[: width - 1] + "…"


def _repr(value: Any) -> str:
    try:
        return repr(value)
    except ValueError:  # Python refuses to write out an int of more than 4,300 digits
        return "a number of thousands of digits"


def about_type(name: str, wanted: str = "") -> str:
    """What a value of another type usually means; empty where there is nothing to say.

    Args:
        name: what was returned, as `type_name` says it, or what holds such a thing.
        wanted: what was asked for.
    """
    for pattern, asked, why in _TYPES:
        if asked in ("", wanted) and re.search(pattern, name):
            return why
    return ""


# What came (a pattern), what was asked for (empty: whatever it was), and what to say.
_TYPES = (
    (
        r"\ba (function|builtin_function_or_method|method)\b",
        "",
        "A function was named, but not called: parentheses behind its name call it.",
    ),
    (
        r"^a set$",
        "a list",
        "A set has no order, and holds each thing once. `list` and `sorted` make a list.",
    ),
    (r"^a string$", "a list", "A string is one text. A list has an entry for each thing."),
    (
        r"^a (generator|map|filter|zip)$",
        "",
        "It gives its entries one by one, and only once. `list(…)` makes a list of them.",
    ),
    (r"^a list$", "an array", "`np.array(…)` turns a list into an array."),
    (
        r"\ba tensor\b",
        "",
        "A tensor is no number and no NumPy array, though it looks like one. `float(…)` makes a "
        "number of it, and `.numpy()` an array.",
    ),
    (r"^a string$", "a number", "A string of digits is a text. Nothing can be computed with it."),
    (r"^a bool$", "a number", "`True` and `False` answer a question; they are no number."),
    (r"^a list$", "a number", "A list of one number is not that number."),
    (
        r"^a float$",
        "an int",
        "Counts, sizes and positions are whole numbers. `/` makes a float, even where nothing is "
        "left over.",
    ),
)


def _wrong_type(seen: Any, wanted: str, why: str = "") -> Difference:
    name = type_name(seen)
    text = f"returned {name}, where {wanted} was asked for"
    return Difference("wrong-type", text, why or about_type(name, wanted))


def _exact_difference(seen: Any, expected: Any) -> Difference | None:
    if isinstance(seen, Words) and isinstance(expected, Words):
        return None if seen == expected else Difference("value", str(seen))
    if type(seen) is not type(expected):
        return _wrong_type(seen, type_name(expected))
    if seen != expected:
        return Difference("value", f"gave {show(seen)}, expected {show(expected)}")
    return None


def _number_difference(seen: Any, expected: float, rtol: float, atol: float) -> Difference | None:
    if isinstance(seen, np.ndarray):
        if seen.shape != ():
            return Difference(
                "wrong-shape",
                f"returned an array of shape {seen.shape}, where one number was asked for",
            )
        seen = seen.item()
    if isinstance(seen, bool) or not isinstance(seen, numbers.Real):
        return _wrong_type(seen, "a number")
    if isinstance(expected, int):
        if not isinstance(seen, int):
            return _wrong_type(seen, "an int")
        same = seen == expected
    else:
        seen = _as_float(seen)
        same = np.isclose(seen, expected, rtol=rtol, atol=atol, equal_nan=False)
    if same:
        return None
    if isinstance(seen, float) and not np.isfinite(seen):
        return Difference("not-finite", f"gave {show(seen)}, expected {show(expected)}")
    text = f"gave {show(seen)}, expected {show(expected)}"
    # One decimal is met by chance too often.
    return _rounded(text, seen, expected, 2) or Difference("value", text)


def _as_float(number: Any) -> float:
    try:
        return float(number)
    except OverflowError:  # an int beyond the largest float
        return float("inf") if number > 0 else float("-inf")


def _array_difference(
    seen: Any, expected: np.ndarray, rtol: float, atol: float
) -> Difference | None:
    if not isinstance(seen, np.ndarray):
        return _wrong_type(seen, "an array")
    if seen.shape != expected.shape:
        return Difference(
            "wrong-shape",
            f"returned an array of shape {seen.shape}, expected shape {expected.shape}",
            _about_shapes(seen.shape, expected.shape),
        )
    if expected.dtype.kind == "f" and seen.dtype.kind != "f":
        return Difference(
            "wrong-dtype",
            f"returned an array of dtype {seen.dtype}, expected floating-point numbers",
            "Whole numbers cannot hold the fractions of the result.",
        )
    if expected.dtype.kind != "f":
        same = np.array_equal(seen, expected)
    else:
        same = np.allclose(seen, expected, rtol=rtol, atol=atol, equal_nan=False)
    if same:
        return None
    text = f"gave {show(seen)}, expected {show(expected)}"
    if expected.dtype.kind != "f":
        return Difference("value", text)
    if not np.isfinite(seen).all():
        return Difference("not-finite", text)
    fewest = 1 if seen.size > 3 else 2
    return _rounded(text, seen, expected, fewest) or Difference("value", text)


def _rounded(text: str, seen: Any, expected: Any, fewest: int) -> Difference | None:
    """The difference of a result that was rounded to `fewest` decimals or a few more."""
    exact = np.float64(expected)
    for decimals in range(fewest, fewest + 4):
        rounded = np.round(exact, decimals)
        changed = rounded.any() and not np.allclose(rounded, exact, rtol=1e-6, atol=1e-9)
        if changed and np.allclose(rounded, seen, rtol=1e-6, atol=1e-9):
            why = (
                f"That is right, but rounded to {decimals} decimal{'s' if decimals > 1 else ''}. "
                "Return it as it is; numbers are rounded only where they are printed."
            )
            return Difference("rounded", text, why)
    return None


def _about_shapes(seen: tuple[int, ...], expected: tuple[int, ...]) -> str:
    """What usually lies behind another shape."""
    if math.prod(seen) == math.prod(expected):
        return "As many numbers as there should be, but in another arrangement."
    if len(seen) < len(expected):
        return "An axis is gone: a sum, a maximum or an index takes away the axis it goes along."
    if len(seen) > len(expected):
        return (
            "There is an axis too many: in an operation with two arrays, or in an index, each item "
            "of one of them can meet each item of the other."
        )
    axes = [axis for axis, length in enumerate(seen) if length != expected[axis]]
    if len(axes) == 1:
        axis = axes[0]
        return f"Axis {axis} has the length {seen[axis]}. What was it taken from, or typed in as?"
    return "The number of axes is right. Compare the lengths one by one: which ones are not?"


def _sequence_difference(
    seen: Any, expected: list | tuple, rtol: float, atol: float
) -> Difference | None:
    if not isinstance(seen, list | tuple):
        inside = bool(expected) and isinstance(expected[0], np.ndarray)
        turned = (
            "`list(array)` makes a list of arrays" if inside else "`array.tolist()` makes a list"
        )
        hint = f"{turned} from an array." if type(seen) is np.ndarray else ""
        return _wrong_type(seen, "a list", hint)
    if len(seen) != len(expected):
        text = f"gave {show(seen)}, expected {show(expected)}"
        return Difference("value", text)
    for item, wanted in zip(seen, expected, strict=True):
        found = difference(item, wanted, rtol, atol)
        if found is not None:
            kind = "wrong-type" if found.kind in ("no-return", "wrong-type") else found.kind
            text = f"gave {show(seen)}, expected {show(expected)}"
            if kind == "wrong-type":
                text = f"gave {show(seen)}: one item is {type_name(item)}, not {type_name(wanted)}"
            return Difference(kind, text, "" if found.kind == "no-return" else found.why)
    return None


def _dict_difference(seen: Any, expected: dict, rtol: float, atol: float) -> Difference | None:
    if not isinstance(seen, dict):
        return _wrong_type(seen, "a dictionary")
    if set(seen) != set(expected):
        missing = sorted(map(repr, set(expected) - set(seen)))
        extra = sorted(map(repr, set(seen) - set(expected)))
        parts = [f"without {_keys(missing)}"] if missing else []
        parts += [f"with {_keys(extra)} that nobody asked for"] if extra else []
        return Difference("wrong-keys", "returned a dictionary " + " and ".join(parts))
    for key, wanted in expected.items():
        found = difference(seen[key], wanted, rtol, atol)
        if found is not None:
            kind = "wrong-type" if found.kind == "no-return" else found.kind
            return Difference(kind, f"under the key {key!r} {found.text}", found.why)
    return None


def _keys(names: list[str]) -> str:
    return f"the key{'s' if len(names) > 1 else ''} {', '.join(names)}"
