"""Carry values between the student's process and the examiner, as bytes that run no code.

A message is the length of a header (4 bytes, big-endian), the header, and the contents of arrays
and long texts one after the other. The header is JSON: `null`, booleans, finite numbers and short
texts stand for themselves, everything else is an array of a tag and what the tag needs. So

    {"x": np.zeros((2, 3)), "n": (1, 2)}

has the header `["dict","x",["array","float64",[2,3]],"n",["tuple",1,2]]` and 48 bytes after it.

The reader believes nothing: it knows the tags and the types below and no others, takes every
content from the bytes that are there, and answers anything else with `BadData`. The writer in the
student's process may say what it likes.
"""

from __future__ import annotations

import json
import math
import re
import struct
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, NoReturn

import numpy as np

from autograder.checks.plain import NotPlain, type_name

_MAX_DEPTH = 50
_INNER_LEVELS = 2  # the array in a tensor, for instance, is a level to the reader only
_MAX_NODES = 1_000_000
_LIBRARY_NODES = 50  # what a tensor, a column or a handle counts as: they are slow and large
_MAX_INT_BITS = 4096
_MAX_DIMENSION = 2**31
_MAX_DIMENSIONS = 64  # NumPy's own limit
_MAX_HANDLE = 10_000  # characters
_MAX_COLLISIONS = 100
# An array without elements needs no bytes, but what is computed from it may be large.
_MAX_EMPTY_BYTES = 100_000_000
_SHORT_TEXT = 64  # characters
_SHORT_LIST = 16
_PREFIX_BYTES = 8

# Extended precision is left out: its elements have padding, which holds whatever was there before.
_DTYPES = {
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
_ML_DTYPES = (
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
_TENSOR_DTYPES = (
    *(name for name, dtype in _DTYPES.items() if dtype.kind in "biufc"),
    *(name for name in _ML_DTYPES if name not in ("float8_e3m4", "float8_e4m3", "float8_e8m0fnu")),
)
# Types of pandas columns that are sent as a list.
_LISTED_DTYPES = (
    *("object", "str", "string", "boolean", "Float32", "Float64"),
    *("Int8", "Int16", "Int32", "Int64", "UInt8", "UInt16", "UInt32", "UInt64"),
)
_LISTED = str | int | float | np.number | np.bool
_TEXT_DTYPE = re.compile(r"([US])([0-9]{1,8})")
_SURROGATE = re.compile("[\ud800-\udfff]")


class BadData(ValueError):
    """Bytes that are no message; the text says why."""


class Closed(ConnectionError):
    """The other end of the connection is closed."""


class Incomplete(TimeoutError):
    """Time ran out in the middle of a message: the connection is of no further use."""


class _TooMuch(NotPlain):
    """The whole structure is too large or too deep, so it does not matter where it stands."""


@dataclass
class History:
    """What `Model.fit` returned, without the model.

    Attributes:
        history: name of a loss or metric → its value after each epoch.
        epoch: numbers of the epochs.
        params: `verbose`, `epochs` and `steps`.
    """

    history: dict = field(default_factory=dict)
    epoch: list = field(default_factory=list)
    params: dict | None = None


def encode(value: Any, to_handle: Callable[[Any], dict] | None = None) -> bytes:
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
    writer = _Writer(to_handle)
    header = _TO_JSON.encode(writer.node(value, 0)).encode()
    if _has_too_many_parts(header):
        raise _TooMuch(_TOO_MANY)
    return b"".join([struct.pack(">I", len(header)), header, *writer.contents])


def decode(
    data: bytes | bytearray | memoryview,
    max_bytes: int,
    from_handle: Callable[[dict], Any] | None = None,
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
        raise BadData(_TOO_MANY)
    try:
        tree = _FROM_JSON.decode(header.decode())
    except (ValueError, RecursionError):
        raise BadData("a header that is not the JSON of a message") from None
    reader = _Reader(view[end:], from_handle)
    value = reader.node(tree, 0)
    reader.finish()
    return value


def send(connection: Any, data: bytes) -> None:
    """Send one message over a socket, within the socket's timeout.

    Raises:
        Closed: the other end is closed.
        TimeoutError: the other end does not read; the connection is of no further use.
    """
    try:
        connection.sendall(len(data).to_bytes(_PREFIX_BYTES, "big"))
        connection.sendall(data)
    except ConnectionError as error:
        raise Closed(str(error)) from None


def receive(connection: Any, max_bytes: int, deadline: float) -> bytearray:
    """Wait for one message from a socket.

    Args:
        connection: the socket; its timeout is left as it was.
        max_bytes: largest message accepted.
        deadline: time of `time.monotonic()`, in seconds, by which the last byte has to be here.

    Raises:
        Closed: the other end is closed.
        TimeoutError: the message was not here in time; an `Incomplete` if a part of it was.
        BadData: the message is too long; the connection is of no further use.
    """
    before = connection.gettimeout()
    try:
        prefix = _read(connection, _PREFIX_BYTES, deadline, begun=False)
        size = int.from_bytes(prefix, "big")
        if size > max_bytes:
            raise BadData(f"a message of {size} bytes, where {max_bytes} are allowed")
        return _read(connection, size, deadline, begun=True)
    except ConnectionError as error:
        raise Closed(str(error)) from None
    finally:
        connection.settimeout(before)


def _read(connection: Any, size: int, deadline: float, begun: bool) -> bytearray:
    data = bytearray(size)
    view = memoryview(data)
    while view:
        left = deadline - time.monotonic()
        if left <= 0 and (begun or len(view) < size):
            raise Incomplete("only a part of a message came in time")
        if left <= 0:
            raise TimeoutError("no message came in time")
        connection.settimeout(min(left, 3600.0))
        try:
            count = connection.recv_into(view)
        except TimeoutError:
            continue
        if count == 0:
            raise Closed("the other end closed the connection")
        view = view[count:]
    return data


_TO_JSON = json.JSONEncoder(
    ensure_ascii=False, check_circular=False, allow_nan=False, separators=(",", ":")
)
_TOO_MANY = f"a structure of more than {_MAX_NODES:,} values"


def _refuse(_: Any) -> NoReturn:
    raise ValueError


# No NaN, and no objects, of which small ones take a lot of memory.
_FROM_JSON = json.JSONDecoder(parse_constant=_refuse, object_pairs_hook=_refuse)


def _has_too_many_parts(header: bytes) -> bool:
    """Whether JSON of so many parts would take far more memory than its text."""
    return header.count(b"[") > 2 * _MAX_NODES or header.count(b",") > 4 * _MAX_NODES


def _dtype_name(dtype: np.dtype) -> str | None:
    """The name of a dtype in a header; `None` for those that are not sent."""
    if dtype.kind in "US":
        return f"{dtype.kind}{dtype.itemsize // (4 if dtype.kind == 'U' else 1)}"
    return dtype.name if dtype.name in _DTYPES or dtype.name in _ML_DTYPES else None


def _dtype(name: Any) -> np.dtype:
    if type(name) is str:
        if name in _DTYPES:
            return _DTYPES[name]
        if name in _ML_DTYPES:
            import ml_dtypes

            return np.dtype(getattr(ml_dtypes, name))
        if text := _TEXT_DTYPE.fullmatch(name):
            return np.dtype((np.str_ if text[1] == "U" else np.bytes_, int(text[2])))
    raise BadData("a dtype that is not sent")


def _is_shape(shape: Any, itemsize: int) -> bool:
    """Whether an array may have this shape; its content still has to be there."""
    if type(shape) is not list or len(shape) > _MAX_DIMENSIONS or itemsize < 1:
        return False
    if not all(type(size) is int and 0 <= size <= _MAX_DIMENSION for size in shape):
        return False
    return 0 not in shape or math.prod(filter(None, shape)) * itemsize <= _MAX_EMPTY_BYTES


class _Writer:
    """Makes the tree of a header; `contents` is what has to follow it."""

    def __init__(self, to_handle: Callable[[Any], dict] | None):
        self.contents: list[Any] = []
        self._to_handle = to_handle
        self._nodes = 0

    def node(self, value: Any, depth: int) -> Any:
        """The tree of a value; `depth` is the number of values that it stands in."""
        self._count(1)
        if depth > _MAX_DEPTH:
            raise _TooMuch(f"a structure nested more than {_MAX_DEPTH} levels deep")
        write = _WRITERS.get(type(value))
        if write is None:
            write = next((write for base, write in _BASES if issubclass(type(value), base)), None)
        if write is not None:
            return write(self, value, depth)
        for library, write_library in _LIBRARIES:
            module = sys.modules.get(library)
            if module is not None:
                node = write_library(self, module, value, depth)
                if node is not None:
                    return node
        return self._other(value)

    def _count(self, nodes: int) -> None:
        self._nodes += nodes
        if self._nodes > _MAX_NODES:
            raise _TooMuch(_TOO_MANY)

    def _other(self, value: Any, spoken: str | None = None) -> list:
        if self._to_handle is None:
            raise NotPlain(spoken or type_name(value))
        self._count(_LIBRARY_NODES)
        return ["handle", self._text(json.dumps(self._to_handle(value)))]

    def _same(self, value: Any, _: int) -> Any:
        return value

    def _int(self, value: int, _: int) -> Any:
        value = int.__int__(value)
        if value.bit_length() > _MAX_INT_BITS:
            return self._other(value, f"an int of more than {_MAX_INT_BITS} bits")
        return value

    def _float(self, value: float, _: int = 0) -> Any:
        value = float.__float__(value)
        if math.isfinite(value):
            return value
        return ["float", struct.pack(">d", value).hex()]

    def _complex(self, value: complex, _: int) -> list:
        value = complex.__complex__(value)
        return ["complex", self._float(value.real), self._float(value.imag)]

    def _text(self, value: str, _: int = 0) -> Any:
        value = str.__str__(value)
        if len(value) <= _SHORT_TEXT and (value.isascii() or not _SURROGATE.search(value)):
            return value
        content = value.encode("utf-8", "surrogatepass")
        self.contents.append(content)
        return ["str", len(content)]

    def _bytes(self, value: bytes, _: int) -> list:
        content = bytes(memoryview(value))
        self.contents.append(content)
        return ["bytes", len(content)]

    def _list(self, value: list, depth: int) -> list:
        items = list.__getitem__(value, slice(None))
        if len(items) > _SHORT_LIST and (numbers := self._numbers(items)) is not None:
            return numbers
        return ["list", *self._items(items, "list", depth)]

    def _numbers(self, items: list) -> list | None:
        """Long lists of numbers of one kind; ten times as fast as one by one."""
        for kind, tag, dtype in ((float, "floats", np.float64), (int, "ints", np.int64)):
            if all(type(item) is kind for item in items):
                try:
                    content = np.array(items, dtype)
                except OverflowError:
                    return None
                self._count(len(items))
                self.contents.append(content.data)
                return [tag, len(items)]
        return None

    def _tuple(self, value: tuple, depth: int) -> list:
        return ["tuple", *self._items(tuple.__iter__(value), "tuple", depth)]

    def _set(self, value: set, depth: int) -> list:
        return ["set", *self._items(set.__iter__(value), "set", depth)]

    def _frozenset(self, value: frozenset, depth: int) -> list:
        return ["frozenset", *self._items(frozenset.__iter__(value), "frozenset", depth)]

    def _items(self, items: Any, outer: str, depth: int) -> list:
        try:
            return [self.node(item, depth + 1) for item in items]
        except _TooMuch:
            raise
        except NotPlain as error:
            raise NotPlain(f"a {outer} that holds {error}") from None

    def _dict(self, value: dict, depth: int) -> list:
        pairs = [part for pair in dict.items(value) for part in pair]
        return ["dict", *self._items(pairs, "dictionary", depth)]

    def _slice(self, value: slice, depth: int) -> list:
        return ["slice", *self._items((value.start, value.stop, value.step), "slice", depth)]

    def _range(self, value: range, _: int) -> list:
        numbers = [value.start, value.stop, value.step]
        if any(number.bit_length() > _MAX_INT_BITS for number in numbers):
            return self._other(value)
        return ["range", *numbers]

    def _ellipsis(self, *_: Any) -> list:
        return ["..."]

    def _history(self, value: Any, depth: int) -> list:
        fields = (value.history, value.epoch, value.params)
        return ["history", *self._items(fields, "History", depth)]

    def _scalar(self, value: np.generic, depth: int) -> list:
        if isinstance(value, np.str_):
            return ["np_str", self._text(value)]
        if isinstance(value, np.bytes_):
            return ["np_bytes", self._bytes(value, depth)]
        scalar = np.asarray(value)
        name = _dtype_name(scalar.dtype)
        if name is None:
            return self._other(value)
        self.contents.append(scalar.tobytes())
        return ["scalar", name]

    def _dtype(self, value: np.dtype, _: int) -> list:
        name = _dtype_name(value)
        return self._other(value) if name is None else ["dtype", name]

    def _array(self, value: np.ndarray, _: int) -> list:
        array = np.asarray(value)
        if array.dtype.kind in "US" and array.dtype.itemsize == 0:
            array = array.astype(f"{array.dtype.kind}1")
        name = _dtype_name(array.dtype)
        shape = list(array.shape)
        sound = name is not None and _is_shape(shape, array.dtype.itemsize)
        if not sound or issubclass(type(value), np.ma.MaskedArray):
            return self._other(value, f"a NumPy array of dtype {array.dtype}")
        array = np.asarray(array, dtype=array.dtype.newbyteorder("="), order="C")
        if array.size:
            self.contents.append(array.reshape(-1).view(np.uint8).data)
        return ["array", name, shape]

    # Libraries: each gives `None` for a value that is not its own

    def _of_tensorflow(self, tf: Any, value: Any, depth: int) -> list | None:
        kind = type(value)
        if issubclass(kind, tf.TensorShape):
            sizes = None if value.rank is None else value.as_list()
            return ["tf_shape", self.node(sizes, depth + 1)]
        if issubclass(kind, tf.DType):
            known = value.name in _TENSOR_DTYPES or value.name == "string"
            return ["tf_dtype", value.name] if known else None
        if issubclass(kind, tf.Tensor | tf.Variable):
            return self._tensor(value, value.dtype.name, depth)
        return None

    def _of_keras(self, keras: Any, value: Any, depth: int) -> list | None:
        if issubclass(type(value), keras.Variable):
            return self._tensor(value, value.dtype, depth)
        if issubclass(type(value), keras.callbacks.History):
            return self._history(value, depth)
        return None

    def _tensor(self, value: Any, dtype: str, depth: int) -> list | None:
        if not callable(getattr(value, "numpy", None)):  # symbolic
            return None
        if dtype == "string":
            array = np.asarray(value.numpy(), dtype=object)
            self._count(_LIBRARY_NODES)
            items = self._items(array.reshape(-1).tolist(), "tensor", depth)
            return ["tf_strings", list(array.shape), *items]
        if dtype not in _TENSOR_DTYPES:
            return None
        return self._without_handles(lambda writer: writer._numeric_tensor(value, depth), value)

    def _numeric_tensor(self, value: Any, depth: int) -> list:
        self._count(_LIBRARY_NODES)
        return ["tensor", self._array(value.numpy(), depth)]

    def _of_pandas(self, pd: Any, value: Any, depth: int) -> list | None:
        if not issubclass(type(value), pd.Index | pd.Series | pd.DataFrame):
            return None
        return self._without_handles(lambda writer: writer._pandas(pd, value, depth), value)

    def _without_handles(self, write: Callable[[_Writer], list], value: Any) -> list:
        """A value of which either everything is sent or nothing."""
        writer = _Writer(None)
        try:
            node = write(writer)
        except _TooMuch:
            raise
        except NotPlain as error:
            return self._other(value, f"{type_name(value)} with {error}")
        self._count(writer._nodes)
        self.contents += writer.contents
        return node

    def _pandas(self, pd: Any, value: Any, depth: int) -> list:
        self._count(_LIBRARY_NODES)
        deeper = depth + 1
        name = [] if isinstance(value, pd.DataFrame) else [self.node(value.name, deeper)]
        if isinstance(value, pd.RangeIndex) and len(value) <= _MAX_NODES:
            return ["range_index", value.start, value.stop, value.step, *name]
        if isinstance(value, pd.Index):
            return ["index", *name, self._column(pd, value, deeper)]
        if isinstance(value, pd.Series):
            index = self._pandas(pd, value.index, deeper)
            return ["series", *name, index, self._column(pd, value, deeper)]
        index, names = (self._pandas(pd, axis, deeper) for axis in (value.index, value.columns))
        columns = (value.iloc[:, number] for number in range(value.shape[1]))
        return ["frame", index, names, *(self._column(pd, column, deeper) for column in columns)]

    def _column(self, pd: Any, column: Any, depth: int) -> list:
        """The values of a Series or an Index."""
        self._count(2 * _LIBRARY_NODES)  # the reader may take two steps
        dtype = column.dtype
        if isinstance(dtype, pd.CategoricalDtype):
            categories = self._pandas(pd, dtype.categories, depth + 1)
            codes = self._array(column.array.codes, depth)
            return ["categorical", categories, codes, bool(dtype.ordered)]
        if isinstance(dtype, np.dtype) and dtype.kind in "biufcMm":
            return self._array(column.to_numpy(), depth)
        if str(dtype) not in _LISTED_DTYPES or isinstance(column, pd.MultiIndex):
            raise NotPlain(f"values of type {dtype}")
        items = column.tolist()
        if str(dtype) != "object":
            items = [
                None if missing else item
                for item, missing in zip(items, column.isna(), strict=True)
            ]
        for item in items:
            if item is not None and not issubclass(type(item), _LISTED):
                raise NotPlain(type_name(item))
        return ["listed", str(dtype), self.node(items, depth + 1)]


_WRITERS: dict[type, Callable[[_Writer, Any, int], Any]] = {
    type(None): _Writer._same,
    bool: _Writer._same,
    int: _Writer._int,
    float: _Writer._float,
    complex: _Writer._complex,
    str: _Writer._text,
    bytes: _Writer._bytes,
    list: _Writer._list,
    tuple: _Writer._tuple,
    set: _Writer._set,
    frozenset: _Writer._frozenset,
    dict: _Writer._dict,
    slice: _Writer._slice,
    range: _Writer._range,
    type(...): _Writer._ellipsis,
    History: _Writer._history,
}
# For subclasses. NumPy comes first because some of its scalars are Python's numbers as well.
# What a value claims in `__class__` does not count.
_BASES = (
    (np.generic, _Writer._scalar),
    (np.ndarray, _Writer._array),
    (np.dtype, _Writer._dtype),
    *((base, _WRITERS[base]) for base in (str, int, float, complex, bytes)),
    *((base, _WRITERS[base]) for base in (list, tuple, set, frozenset, dict)),
)
_LIBRARIES = (
    ("tensorflow", _Writer._of_tensorflow),
    ("keras", _Writer._of_keras),
    ("pandas", _Writer._of_pandas),
)


class _Reader:
    """Makes the value of a tree, with contents from the bytes that followed the header."""

    def __init__(self, contents: memoryview, from_handle: Callable[[dict], Any] | None):
        self._contents = contents
        self._position = 0
        self._from_handle = from_handle
        self._nodes = 0

    def node(self, tree: Any, depth: int) -> Any:
        """The value of a tree; `depth` is the number of values that it stands in."""
        if depth > _MAX_DEPTH + _INNER_LEVELS:
            raise BadData("values nested too deep")
        kind = type(tree)
        if tree is None or kind in (bool, float, str):
            return tree
        if kind is int:
            return _checked_int(tree)
        if kind is not list or not tree or type(tree[0]) is not str:
            raise BadData("a value without a tag")
        tag, *parts = tree
        read, count = _READERS.get(tag, (None, None))
        if read is None:
            raise BadData("an unknown tag")
        if count is not None and len(parts) != count:
            raise BadData(f"a tag {tag} with {len(parts)} parts")
        return read(self, parts, depth + 1)

    def finish(self) -> None:
        """Make sure that nothing is left over."""
        if self._position != len(self._contents):
            raise BadData("bytes that belong to nothing")

    def _count(self, nodes: int) -> None:
        self._nodes += nodes
        if self._nodes > _MAX_NODES:
            raise BadData(_TOO_MANY)

    def _take(self, size: Any) -> memoryview:
        end = self._position + size if type(size) is int and size >= 0 else -1
        if not self._position <= end <= len(self._contents):
            raise BadData("a content that is not there")
        content = self._contents[self._position : end]
        self._position = end
        return content

    def _built(self, make: Callable[..., Any], *args: Any, **named: Any) -> Any:
        """Have a library make something; what it does not take is bad data, whatever it says."""
        self._count(_LIBRARY_NODES)
        try:
            return make(*args, **named)
        except Exception as error:
            raise BadData(f"{make.__name__} refuses it ({type(error).__name__})") from None

    def _nodes_of(self, parts: list, depth: int) -> list:
        self._count(len(parts))
        return [self.node(part, depth) for part in parts]

    def _float(self, parts: list, _: int) -> float:
        (digits,) = parts
        if type(digits) is not str or not re.fullmatch("[0-9a-f]{16}", digits):
            raise BadData("a float that is none")
        return struct.unpack(">d", bytes.fromhex(digits))[0]

    def _complex(self, parts: list, depth: int) -> complex:
        real, imaginary = (self.node(part, depth) for part in parts)
        if type(real) is not float or type(imaginary) is not float:
            raise BadData("a complex number that is none")
        return complex(real, imaginary)

    def _str(self, parts: list, _: int) -> str:
        try:
            return str(self._take(parts[0]), "utf-8", "surrogatepass")
        except UnicodeDecodeError:
            raise BadData("a text that is not UTF-8") from None

    def _bytes(self, parts: list, _: int) -> bytes:
        return bytes(self._take(parts[0]))

    def _list(self, parts: list, depth: int) -> list:
        return self._nodes_of(parts, depth)

    def _floats(self, parts: list, _: int) -> list[float]:
        return self._numbers(np.float64, parts[0])

    def _ints(self, parts: list, _: int) -> list[int]:
        return self._numbers(np.int64, parts[0])

    def _numbers(self, dtype: type, count: Any) -> list:
        content = self._take(8 * count if type(count) is int else None)
        self._count(count)
        return np.frombuffer(content, dtype).tolist()

    def _tuple(self, parts: list, depth: int) -> tuple:
        return tuple(self._nodes_of(parts, depth))

    def _set(self, parts: list, depth: int) -> set:
        return self._hashed(set, self._nodes_of(parts, depth))

    def _frozenset(self, parts: list, depth: int) -> frozenset:
        return self._hashed(frozenset, self._nodes_of(parts, depth))

    def _dict(self, parts: list, depth: int) -> dict:
        if len(parts) % 2:
            raise BadData("a dictionary with a key without a value")
        # All in the order in which they were written, because of the contents.
        items = self._nodes_of(parts, depth)
        return self._hashed(lambda keys: dict(zip(keys, items[1::2], strict=True)), items[::2])

    def _hashed(self, make: Callable[[list], Any], keys: list) -> Any:
        """Refuse what is no key, comes twice, or was made to slow down a hash table."""
        try:
            collide = len(keys) - len(set(map(hash, keys))) > _MAX_COLLISIONS
            made = None if collide else make(keys)
        except Exception:
            raise BadData("a key that cannot be one") from None
        if made is None or len(made) != len(keys):
            raise BadData("keys that collide")
        return made

    def _slice(self, parts: list, depth: int) -> slice:
        return slice(*self._nodes_of(parts, depth))

    def _range(self, parts: list, _: int) -> range:
        if any(type(part) is not int for part in parts) or parts[2] == 0:
            raise BadData("a range that is none")
        return range(*map(_checked_int, parts))

    def _ellipsis(self, *_: Any) -> Any:
        return ...

    def _history(self, parts: list, depth: int) -> History:
        history, epoch, params = self._nodes_of(parts, depth)
        if type(history) is not dict or type(epoch) is not list:
            raise BadData("a History that is none")
        if params is not None and type(params) is not dict:
            raise BadData("a History that is none")
        return History(history, epoch, params)

    def _np_str(self, parts: list, depth: int) -> np.str_:
        return np.str_(self._of_type(str, parts[0], depth))

    def _np_bytes(self, parts: list, depth: int) -> np.bytes_:
        return np.bytes_(self._of_type(bytes, parts[0], depth))

    def _of_type(self, kind: type, part: Any, depth: int) -> Any:
        value = self.node(part, depth)
        if type(value) is not kind:
            raise BadData(f"something else where a {kind.__name__} has to be")
        return value

    def _scalar(self, parts: list, _: int) -> Any:
        return self._array([*parts, []], 0)[()]

    def _dtype(self, parts: list, _: int) -> np.dtype:
        return _dtype(parts[0])

    def _array(self, parts: list, _: int) -> np.ndarray:
        name, shape = parts
        dtype = _dtype(name)
        if not _is_shape(shape, dtype.itemsize):
            raise BadData("an array of an impossible shape")
        content = self._take(math.prod(shape) * dtype.itemsize)
        if not content:
            return np.empty(shape, dtype)
        # NumPy does not expect these and may do anything with them.
        if dtype.kind == "b" and np.frombuffer(content, np.uint8).max() > 1:
            raise BadData("a boolean that is none")
        if dtype.kind == "U" and np.frombuffer(content, np.uint32).max() > sys.maxunicode:
            raise BadData("a character that is none")
        return np.frombuffer(content, dtype).reshape(shape).copy()

    def _tf_shape(self, parts: list, depth: int) -> Any:
        sizes = self.node(parts[0], depth)
        if sizes is not None:
            sound = type(sizes) is list and len(sizes) <= _MAX_DIMENSIONS
            if not sound or not all(size is None or _is_shape([size], 1) for size in sizes):
                raise BadData("a shape that is none")

        import tensorflow as tf

        return tf.TensorShape(sizes)

    def _tf_dtype(self, parts: list, _: int) -> Any:
        if parts[0] not in (*_TENSOR_DTYPES, "string"):
            raise BadData("a dtype that is not sent")

        import tensorflow as tf

        return tf.dtypes.as_dtype(parts[0])

    def _tensor(self, parts: list, depth: int) -> Any:
        array = self._of_type(np.ndarray, parts[0], depth)
        if _dtype_name(array.dtype) not in _TENSOR_DTYPES:
            raise BadData("a dtype that no tensor has")

        import tensorflow as tf

        return self._built(tf.constant, array)

    def _tf_strings(self, parts: list, depth: int) -> Any:
        shape, items = parts[0] if parts else None, self._nodes_of(parts[1:], depth)
        if not _is_shape(shape, 1) or math.prod(shape) != len(items):
            raise BadData("an array of an impossible shape")
        if any(type(item) is not bytes for item in items):
            raise BadData("a tensor of strings that are none")
        array = np.empty(len(items), dtype=object)
        array[:] = items

        import tensorflow as tf

        return self._built(tf.constant, array.reshape(shape), tf.string)

    def _range_index(self, parts: list, depth: int) -> Any:
        *limits, name = parts
        numbers = self._range(limits, depth)
        # Unlike a range it is soon made into an array. `len` of a larger one is an error.
        if numbers[_MAX_NODES:]:
            raise BadData("an index without an end")

        import pandas as pd

        return self._built(pd.RangeIndex, numbers, name=self.node(name, depth))

    def _index(self, parts: list, depth: int) -> Any:
        import pandas as pd

        name = self.node(parts[0], depth)
        values = self._column(parts[1], depth)
        return self._built(pd.Index, values, dtype=values.dtype, name=name)

    def _series(self, parts: list, depth: int) -> Any:
        import pandas as pd

        name, index = self.node(parts[0], depth), self._axis(parts[1], depth)
        values = self._column(parts[2], depth)
        return self._built(pd.Series, values, index=index, dtype=values.dtype, name=name)

    def _frame(self, parts: list, depth: int) -> Any:
        if len(parts) < 2:
            raise BadData("a table without an index")
        index, names = (self._axis(part, depth) for part in parts[:2])
        columns = [self._column(part, depth) for part in parts[2:]]
        if len(names) != len(columns) or any(len(column) != len(index) for column in columns):
            raise BadData("a table of an impossible shape")

        import pandas as pd

        frame = self._built(pd.DataFrame, dict(enumerate(columns)), index=index)
        frame.columns = names
        return frame

    def _axis(self, part: Any, depth: int) -> Any:
        import pandas as pd

        index = self.node(part, depth)
        if not issubclass(type(index), pd.Index):
            raise BadData("an index that is none")
        return index

    def _column(self, part: Any, depth: int) -> Any:
        """Values for a Series or an Index: an array of NumPy or pandas."""
        self._count(_LIBRARY_NODES)
        if type(part) is not list or not part or part[0] not in ("array", *_COLUMN_READERS):
            raise BadData("a column that is none")
        if part[0] in _COLUMN_READERS:
            return _COLUMN_READERS[part[0]](self, part[1:], depth)
        array = self.node(part, depth)
        if array.ndim != 1 or array.dtype.kind not in "biufcMm":
            raise BadData("a column that is none")
        return array

    def _categorical(self, parts: list, depth: int) -> Any:
        if len(parts) != 3 or type(parts[2]) is not bool:
            raise BadData("a column that is none")
        categories = self._axis(parts[0], depth + 1)
        codes = self._of_type(np.ndarray, parts[1], depth)
        if codes.ndim != 1 or codes.dtype.kind != "i":
            raise BadData("a column that is none")

        import pandas as pd

        return self._built(pd.Categorical.from_codes, codes, categories, ordered=parts[2])

    def _listed(self, parts: list, depth: int) -> Any:
        if len(parts) != 2 or parts[0] not in _LISTED_DTYPES:
            raise BadData("a column that is none")
        items = self._of_type(list, parts[1], depth)
        for item in items:
            if item is not None and not issubclass(type(item), _LISTED):
                raise BadData("a column that holds other things than numbers and texts")
        if parts[0] == "object":
            array = np.empty(len(items), dtype=object)
            array[:] = items
            return array

        import pandas as pd

        return self._built(pd.array, items, dtype=parts[0])

    def _handle(self, parts: list, depth: int) -> Any:
        text = self._of_type(str, parts[0], depth)
        if self._from_handle is None:
            raise BadData("an object where only data may be")
        if len(text) > _MAX_HANDLE:
            raise BadData("a description that is too long")
        try:
            description = json.loads(text)
        except (ValueError, RecursionError):
            raise BadData("a description that is not JSON") from None
        if type(description) is not dict:
            raise BadData("a description that is none")
        self._count(_LIBRARY_NODES)
        return self._from_handle(description)


# Tag → how to read it, and how many parts it has if that is fixed.
_READERS: dict[str, tuple[Callable[[_Reader, list, int], Any], int | None]] = {
    "float": (_Reader._float, 1),
    "complex": (_Reader._complex, 2),
    "str": (_Reader._str, 1),
    "bytes": (_Reader._bytes, 1),
    "list": (_Reader._list, None),
    "floats": (_Reader._floats, 1),
    "ints": (_Reader._ints, 1),
    "tuple": (_Reader._tuple, None),
    "set": (_Reader._set, None),
    "frozenset": (_Reader._frozenset, None),
    "dict": (_Reader._dict, None),
    "slice": (_Reader._slice, 3),
    "range": (_Reader._range, 3),
    "...": (_Reader._ellipsis, 0),
    "history": (_Reader._history, 3),
    "np_str": (_Reader._np_str, 1),
    "np_bytes": (_Reader._np_bytes, 1),
    "scalar": (_Reader._scalar, 1),
    "dtype": (_Reader._dtype, 1),
    "array": (_Reader._array, 2),
    "tf_shape": (_Reader._tf_shape, 1),
    "tf_dtype": (_Reader._tf_dtype, 1),
    "tensor": (_Reader._tensor, 1),
    "tf_strings": (_Reader._tf_strings, None),
    "range_index": (_Reader._range_index, 4),
    "index": (_Reader._index, 2),
    "series": (_Reader._series, 3),
    "frame": (_Reader._frame, None),
    "handle": (_Reader._handle, 1),
}
_COLUMN_READERS = {"categorical": _Reader._categorical, "listed": _Reader._listed}


def _checked_int(value: int) -> int:
    if value.bit_length() > _MAX_INT_BITS:
        raise BadData("an int that is too large")
    return value
