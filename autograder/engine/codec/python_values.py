"""Values of Python itself: numbers, texts, containers. What a subclass overrides is not asked."""

from __future__ import annotations

import math
import re
import struct
from collections.abc import Callable
from typing import Any

import numpy as np

from autograder.engine.codec.tree import (
    MAX_INT_BITS,
    BadData,
    Read,
    Reader,
    Write,
    Writer,
    checked_int,
)

_MAX_COLLISIONS = 100
_SHORT_LIST = 16


def write_same(writer: Writer, value: Any, _: int) -> Any:
    return value


def write_int(writer: Writer, value: int, _: int) -> Any:
    value = int.__int__(value)
    if value.bit_length() > MAX_INT_BITS:
        return writer.other(value, f"an int of more than {MAX_INT_BITS} bits")
    return value


def write_float(writer: Writer, value: float, _: int = 0) -> Any:
    value = float.__float__(value)
    if math.isfinite(value):
        return value
    return ["float", struct.pack(">d", value).hex()]


def write_complex(writer: Writer, value: complex, _: int) -> list:
    value = complex.__complex__(value)
    return ["complex", write_float(writer, value.real), write_float(writer, value.imag)]


def write_bytes(writer: Writer, value: bytes, _: int) -> list:
    content = bytes(memoryview(value))
    writer.contents.append(content)
    return ["bytes", len(content)]


def write_list(writer: Writer, value: list, depth: int) -> list:
    items = list.__getitem__(value, slice(None))
    if len(items) > _SHORT_LIST and (numbers := write_numbers(writer, items)) is not None:
        return numbers
    return ["list", *writer.items(items, "list", depth)]


def write_numbers(writer: Writer, items: list) -> list | None:
    """Long lists of numbers of one kind; ten times as fast as one by one."""
    for kind, tag, dtype in ((float, "floats", np.float64), (int, "ints", np.int64)):
        if all(type(item) is kind for item in items):
            try:
                content = np.array(items, dtype)
            except OverflowError:
                return None
            writer.count(len(items))
            writer.contents.append(content.data)
            return [tag, len(items)]
    return None


def write_tuple(writer: Writer, value: tuple, depth: int) -> list:
    return ["tuple", *writer.items(tuple.__iter__(value), "tuple", depth)]


def write_set(writer: Writer, value: set, depth: int) -> list:
    return ["set", *writer.items(set.__iter__(value), "set", depth)]


def write_frozenset(writer: Writer, value: frozenset, depth: int) -> list:
    return ["frozenset", *writer.items(frozenset.__iter__(value), "frozenset", depth)]


def write_dict(writer: Writer, value: dict, depth: int) -> list:
    pairs = [part for pair in dict.items(value) for part in pair]
    return ["dict", *writer.items(pairs, "dictionary", depth)]


def write_slice(writer: Writer, value: slice, depth: int) -> list:
    return ["slice", *writer.items((value.start, value.stop, value.step), "slice", depth)]


def write_range(writer: Writer, value: range, _: int) -> list:
    numbers = [value.start, value.stop, value.step]
    if any(number.bit_length() > MAX_INT_BITS for number in numbers):
        return writer.other(value)
    return ["range", *numbers]


def write_ellipsis(writer: Writer, *_: Any) -> list:
    return ["..."]


def read_float(reader: Reader, parts: list, _: int) -> float:
    (digits,) = parts
    if type(digits) is not str or not re.fullmatch("[0-9a-f]{16}", digits):
        raise BadData("a float that is none")
    return struct.unpack(">d", bytes.fromhex(digits))[0]


def read_complex(reader: Reader, parts: list, depth: int) -> complex:
    real, imaginary = (reader.node(part, depth) for part in parts)
    if type(real) is not float or type(imaginary) is not float:
        raise BadData("a complex number that is none")
    return complex(real, imaginary)


def read_str(reader: Reader, parts: list, _: int) -> str:
    try:
        return str(reader.take(parts[0]), "utf-8", "surrogatepass")
    except UnicodeDecodeError:
        raise BadData("a text that is not UTF-8") from None


def read_bytes(reader: Reader, parts: list, _: int) -> bytes:
    return bytes(reader.take(parts[0]))


def read_list(reader: Reader, parts: list, depth: int) -> list:
    return reader.nodes_of(parts, depth)


def read_floats(reader: Reader, parts: list, _: int) -> list[float]:
    return read_numbers(reader, np.float64, parts[0])


def read_ints(reader: Reader, parts: list, _: int) -> list[int]:
    return read_numbers(reader, np.int64, parts[0])


def read_numbers(reader: Reader, dtype: type, count: Any) -> list:
    content = reader.take(8 * count if type(count) is int else None)
    reader.count(count)
    return np.frombuffer(content, dtype).tolist()


def read_tuple(reader: Reader, parts: list, depth: int) -> tuple:
    return tuple(reader.nodes_of(parts, depth))


def read_set(reader: Reader, parts: list, depth: int) -> set:
    return read_hashed(reader, set, reader.nodes_of(parts, depth))


def read_frozenset(reader: Reader, parts: list, depth: int) -> frozenset:
    return read_hashed(reader, frozenset, reader.nodes_of(parts, depth))


def read_dict(reader: Reader, parts: list, depth: int) -> dict:
    if len(parts) % 2:
        raise BadData("a dictionary with a key without a value")
    # All in the order in which they were written, because of the contents.
    items = reader.nodes_of(parts, depth)
    return read_hashed(reader, lambda keys: dict(zip(keys, items[1::2], strict=True)), items[::2])


def read_hashed(reader: Reader, make: Callable[[list], Any], keys: list) -> Any:
    """Refuse what is no key, comes twice, or was made to slow down a hash table."""
    try:
        collide = len(keys) - len(set(map(hash, keys))) > _MAX_COLLISIONS
        made = None if collide else make(keys)
    except Exception:
        raise BadData("a key that cannot be one") from None
    if made is None or len(made) != len(keys):
        raise BadData("keys that collide")
    return made


def read_slice(reader: Reader, parts: list, depth: int) -> slice:
    return slice(*reader.nodes_of(parts, depth))


def read_range(reader: Reader, parts: list, _: int) -> range:
    if any(type(part) is not int for part in parts) or parts[2] == 0:
        raise BadData("a range that is none")
    return range(*map(checked_int, parts))


def read_ellipsis(reader: Reader, *_: Any) -> Any:
    return ...


WRITERS: dict[type, Write] = {
    type(None): write_same,
    bool: write_same,
    int: write_int,
    float: write_float,
    complex: write_complex,
    str: Writer.text,
    bytes: write_bytes,
    list: write_list,
    tuple: write_tuple,
    set: write_set,
    frozenset: write_frozenset,
    dict: write_dict,
    slice: write_slice,
    range: write_range,
    type(...): write_ellipsis,
}
BASES: tuple[tuple[type, Write], ...] = tuple(
    (base, WRITERS[base])
    for base in (str, int, float, complex, bytes, list, tuple, set, frozenset, dict)
)
READERS: dict[str, tuple[Read, int | None]] = {
    "float": (read_float, 1),
    "complex": (read_complex, 2),
    "str": (read_str, 1),
    "bytes": (read_bytes, 1),
    "list": (read_list, None),
    "floats": (read_floats, 1),
    "ints": (read_ints, 1),
    "tuple": (read_tuple, None),
    "set": (read_set, None),
    "frozenset": (read_frozenset, None),
    "dict": (read_dict, None),
    "slice": (read_slice, 3),
    "range": (read_range, 3),
    "...": (read_ellipsis, 0),
}
