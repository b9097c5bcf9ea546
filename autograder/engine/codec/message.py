"""Values as messages: a header of JSON, and the contents that it speaks of."""

from __future__ import annotations

import json
import struct
from typing import Any, NoReturn

from autograder.engine.codec import arrays, python_values, tables, tensors, tree
from autograder.engine.codec.tree import (
    TOO_MANY,
    BadData,
    FromHandle,
    Kinds,
    Reader,
    ToHandle,
    TooMuch,
    Writer,
)

KINDS = Kinds(
    writers={**python_values.WRITERS, **tensors.WRITERS},
    # What a value claims in `__class__` does not count.
    bases=(*arrays.BASES, *python_values.BASES),
    libraries=(*tensors.LIBRARIES, *tables.LIBRARIES),
    readers={
        **python_values.READERS,
        **arrays.READERS,
        **tensors.READERS,
        **tables.READERS,
        "handle": (Reader.handle, 1),
        "shared": (Reader.shared, 2),
        "same": (Reader.same, 1),
    },
)


def encode(value: Any, to_handle: ToHandle | None = None) -> bytes:
    """Write a value as bytes.

    Args:
        value: `None`, bool, int (at most 4096 bits), float, complex, str, bytes, list, tuple,
            set, frozenset, dict, slice, range, `...`, `History`; arrays and scalars of NumPy,
            their dtypes; eager tensors and variables (which arrive as tensors), their shapes and
            dtypes; Series, DataFrame and Index of pandas; containers of these. An instance of a
            subclass of a Python type is sent as what it is derived from.
        to_handle: describes, as a dictionary that JSON can write, a value of any other type,
            which stays where it is.

    Raises:
        NotPlain: there is a value of another type and no `to_handle`, or the structure has more
            than 50 levels or a million values.
    """
    writer = Writer(KINDS, to_handle)
    header = _TO_JSON.encode(writer.node(value, 0)).encode()
    if _has_too_many_parts(header):
        raise TooMuch(TOO_MANY)
    return b"".join([struct.pack(">I", len(header)), header, *writer.contents])


def decode(
    data: bytes | bytearray | memoryview,
    max_bytes: int,
    from_handle: FromHandle | None = None,
) -> Any:
    """Read a value that `encode` wrote, or anything else.

    Memory is taken for what `data` holds and never for what it declares. Arrays are writable and
    independent of `data`.

    Args:
        data: the bytes.
        max_bytes: largest message accepted.
        from_handle: makes the value for a description that `to_handle` gave; it may raise
            `BadData` too.

    Raises:
        BadData: these are not the bytes of a message, or there is a handle and no `from_handle`.
    """
    if len(data) > max_bytes:
        raise BadData(f"a message of {len(data)} bytes, where {max_bytes} are allowed")
    view = memoryview(data)
    if len(view) < 4:
        raise BadData("a message without a header")
    end = 4 + struct.unpack(">I", view[:4])[0]
    if end > len(view):
        raise BadData("a header longer than its message")
    header = bytes(view[4:end])
    if _has_too_many_parts(header):
        raise BadData(TOO_MANY)
    try:
        parsed = _FROM_JSON.decode(header.decode())
    except (ValueError, RecursionError):
        raise BadData("a header that is not the JSON of a message") from None
    reader = Reader(KINDS, view[end:], from_handle)
    value = reader.node(parsed, 0)
    reader.finish()
    return value


_TO_JSON = json.JSONEncoder(
    ensure_ascii=False, check_circular=False, allow_nan=False, separators=(",", ":")
)


def _refuse(_: Any) -> NoReturn:
    raise ValueError


# No NaN, and no objects, of which small ones take a lot of memory.
_FROM_JSON = json.JSONDecoder(parse_constant=_refuse, object_pairs_hook=_refuse)


def _has_too_many_parts(header: bytes) -> bool:
    """Whether JSON of so many parts would take far more memory than its text."""
    return header.count(b"[") > 2 * tree.MAX_NODES or header.count(b",") > 4 * tree.MAX_NODES
