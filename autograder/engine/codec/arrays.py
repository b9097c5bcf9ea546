"""Arrays, scalars and dtypes of NumPy."""

from __future__ import annotations

import math
import re
import sys
from typing import Any

import numpy as np

from autograder.engine.codec.python_values import write_bytes
from autograder.engine.codec.tree import BadData, Read, Reader, Write, Writer

_MAX_DIMENSION = 2**31
MAX_DIMENSIONS = 64  # NumPy's own limit
# An array without elements needs no bytes, but what is computed from it may be large.
_MAX_EMPTY_BYTES = 100_000_000
# Extended precision is left out: its elements have padding, which holds whatever was there before.
DTYPES = {
    name: np.dtype(name)
    for name in (
        *("bool", "int8", "int16", "int32", "int64", "uint8", "uint16", "uint32", "uint64"),
        *("float16", "float32", "float64", "complex64", "complex128"),
        *("datetime64", "timedelta64"),
        *(
            f"{kind}64[{unit}]"
            for kind in ("datetime", "timedelta")
            for unit in ("Y", "M", "W", "D", "h", "m", "s", "ms", "us", "ns", "ps", "fs", "as")
        ),
    )
}
ML_DTYPES = (
    "bfloat16",
    "float8_e3m4",
    "float8_e4m3",
    "float8_e4m3b11fnuz",
    "float8_e4m3fn",
    "float8_e4m3fnuz",
    "float8_e5m2",
    "float8_e5m2fnuz",
    "float8_e8m0fnu",
)
_TEXT_DTYPE = re.compile(r"([US])([0-9]{1,8})")


def dtype_name(dtype: np.dtype) -> str | None:
    """The name of a dtype in a header; `None` for those that are not sent."""
    if dtype.kind in "US":
        return f"{dtype.kind}{dtype.itemsize // (4 if dtype.kind == 'U' else 1)}"
    return dtype.name if dtype.name in DTYPES or dtype.name in ML_DTYPES else None


def _dtype(name: Any) -> np.dtype:
    if type(name) is str:
        if name in DTYPES:
            return DTYPES[name]
        if name in ML_DTYPES:
            import ml_dtypes

            return np.dtype(getattr(ml_dtypes, name))
        if text := _TEXT_DTYPE.fullmatch(name):
            return np.dtype((np.str_ if text[1] == "U" else np.bytes_, int(text[2])))
    raise BadData("a dtype that is not sent")


def is_shape(shape: Any, itemsize: int) -> bool:
    """Whether an array may have this shape; its content still has to be there."""
    if type(shape) is not list or len(shape) > MAX_DIMENSIONS or itemsize < 1:
        return False
    if not all(type(size) is int and 0 <= size <= _MAX_DIMENSION for size in shape):
        return False
    return 0 not in shape or math.prod(filter(None, shape)) * itemsize <= _MAX_EMPTY_BYTES


def write_scalar(writer: Writer, value: np.generic, depth: int) -> list:
    if isinstance(value, np.str_):
        return ["np_str", writer.text(value)]
    if isinstance(value, np.bytes_):
        return ["np_bytes", write_bytes(writer, value, depth)]
    scalar = np.asarray(value)
    name = dtype_name(scalar.dtype)
    if name is None:
        return writer.other(value)
    writer.contents.append(scalar.tobytes())
    return ["scalar", name]


def write_dtype(writer: Writer, value: np.dtype, _: int) -> list:
    name = dtype_name(value)
    return writer.other(value) if name is None else ["dtype", name]


def write_array(writer: Writer, value: np.ndarray, _: int) -> list:
    if (again := writer.again(value)) is not None:
        return again
    array = np.asarray(value)
    if array.dtype.kind in "US" and array.dtype.itemsize == 0:
        array = array.astype(f"{array.dtype.kind}1")
    name = dtype_name(array.dtype)
    shape = list(array.shape)
    sound = name is not None and is_shape(shape, array.dtype.itemsize)
    if not sound or issubclass(type(value), np.ma.MaskedArray):
        return writer.other(value, f"a NumPy array of dtype {array.dtype}")
    array = np.asarray(array, dtype=array.dtype.newbyteorder("="), order="C")
    if array.size:
        writer.contents.append(array.reshape(-1).view(np.uint8).data)
    return writer.first(value, ["array", name, shape])


def read_np_str(reader: Reader, parts: list, depth: int) -> np.str_:
    return np.str_(reader.of_type(str, parts[0], depth))


def read_np_bytes(reader: Reader, parts: list, depth: int) -> np.bytes_:
    return np.bytes_(reader.of_type(bytes, parts[0], depth))


def read_scalar(reader: Reader, parts: list, _: int) -> Any:
    return read_array(reader, [*parts, []], 0)[()]


def read_dtype(reader: Reader, parts: list, _: int) -> np.dtype:
    return _dtype(parts[0])


def read_array(reader: Reader, parts: list, _: int) -> np.ndarray:
    name, shape = parts
    dtype = _dtype(name)
    if not is_shape(shape, dtype.itemsize):
        raise BadData("an array of an impossible shape")
    content = reader.take(math.prod(shape) * dtype.itemsize)
    if not content:
        return np.empty(shape, dtype)
    # NumPy does not expect these and may do anything with them.
    if dtype.kind == "b" and np.frombuffer(content, np.uint8).max() > 1:
        raise BadData("a boolean that is none")
    if dtype.kind == "U" and np.frombuffer(content, np.uint32).max() > sys.maxunicode:
        raise BadData("a character that is none")
    return np.frombuffer(content, dtype).reshape(shape).copy()


# Some scalars are Python's numbers as well: these come before the bases of Python's own.
BASES: tuple[tuple[type, Write], ...] = (
    (np.generic, write_scalar),
    (np.ndarray, write_array),
    (np.dtype, write_dtype),
)
READERS: dict[str, tuple[Read, int | None]] = {
    "np_str": (read_np_str, 1),
    "np_bytes": (read_np_bytes, 1),
    "scalar": (read_scalar, 1),
    "dtype": (read_dtype, 1),
    "array": (read_array, 2),
}
