"""The codec: every value arrives as it was sent, and hostile bytes are refused, never obeyed."""

from __future__ import annotations

import collections
import contextlib
import dataclasses
import enum
import itertools
import json
import random
import socket
import struct
import subprocess
import sys
import threading
import time
import tracemalloc
import warnings
from typing import Any

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp
from patience import A_LONG_TIME

from autograder.checks.plain import NotPlain
from autograder.engine import codec
from autograder.engine.codec import BadData, History, decode, encode
from autograder.engine.codec.message import KINDS
from autograder.engine.codec.tensors import TENSOR_DTYPES

LIMIT = 64_000_000


def there_and_back(value: Any) -> Any:
    return decode(encode(value), LIMIT)


def message(tree: Any, contents: bytes = b"") -> bytes:
    """A message with any header at all."""
    header = tree if isinstance(tree, bytes) else json.dumps(tree).encode()
    return struct.pack(">I", len(header)) + header + contents


def same(one: Any, other: Any) -> bool:
    """Same types, same bits, same order."""
    if type(one) is not type(other):
        return False
    if isinstance(one, np.ndarray | np.generic):
        one, other = np.asarray(one), np.asarray(other)
        return (
            one.dtype == other.dtype
            and one.shape == other.shape
            and one.tobytes() == other.tobytes()
        )
    if isinstance(one, float):
        return struct.pack(">d", one) == struct.pack(">d", other)
    if isinstance(one, complex):
        return same(one.real, other.real) and same(one.imag, other.imag)
    if isinstance(one, list | tuple):
        return len(one) == len(other) and all(map(same, one, other))
    if isinstance(one, dict):
        return same(list(one), list(other)) and same(list(one.values()), list(other.values()))
    if isinstance(one, slice):
        return same((one.start, one.stop, one.step), (other.start, other.stop, other.step))
    if isinstance(one, set | frozenset):
        # Not sorted by their texts: sets in sets print in any order.
        return len(one) == len(other) and all(any(same(a, b) for b in other) for a in one)
    return one == other


# Round trips

scalars = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-(2**70), 2**70),
    st.floats(),
    st.complex_numbers(),
    st.text(st.characters(exclude_categories=()), max_size=100),
    st.binary(max_size=100),
    st.just(...),
    st.builds(range, st.integers(), st.integers(), st.integers().filter(bool)),
)
dtypes = st.one_of(
    hnp.boolean_dtypes(),
    hnp.integer_dtypes(endianness="?"),
    hnp.unsigned_integer_dtypes(endianness="?"),
    hnp.floating_dtypes(endianness="?", sizes=(16, 32, 64)),
    hnp.complex_number_dtypes(endianness="?", sizes=(64, 128)),
    hnp.byte_string_dtypes(endianness="="),
    hnp.unicode_string_dtypes(endianness="?"),
    hnp.datetime64_dtypes(endianness="?"),
    hnp.timedelta64_dtypes(endianness="?"),
)
arrays = hnp.arrays(dtypes, hnp.array_shapes(min_dims=0, max_dims=4, min_side=0, max_side=4))
keys = scalars | st.lists(scalars, max_size=3).map(tuple) | st.frozensets(scalars, max_size=3)
values = st.recursive(
    scalars | arrays,
    lambda some: st.one_of(
        st.lists(some, max_size=5),
        st.lists(some, max_size=5).map(tuple),
        st.dictionaries(keys, some, max_size=5),
        st.sets(keys, max_size=5),
        st.builds(slice, some, some, some),
    ),
)
with_nan = [float("nan"), float("inf"), -float("inf"), -0.0, 5e-324, 1.7976931348623157e308]


@given(values)
def test_nested_values_arrive_as_they_were_sent(value: Any) -> None:
    arrived = there_and_back(value)
    assert same(_native(value), arrived)


def _native(value: Any) -> Any:
    """The value with all arrays in the byte order of this machine."""
    if isinstance(value, np.ndarray):
        return value.astype(value.dtype.newbyteorder("="))
    if isinstance(value, list | tuple):
        return type(value)(map(_native, value))
    if isinstance(value, dict):
        return {key: _native(item) for key, item in value.items()}
    if isinstance(value, slice):
        return slice(_native(value.start), _native(value.stop), _native(value.step))
    return value


@given(arrays)
def test_arrays_arrive_whatever_their_strides(array: np.ndarray) -> None:
    for view in (array.T, array[..., ::-1] if array.ndim else array, np.asfortranarray(array)):
        assert same(_native(view), there_and_back(view))


@pytest.mark.parametrize("length", [1, 15, 16, 17, 1000])
def test_lists_of_numbers_are_exact(length: int) -> None:
    floats = (with_nan * length)[:length]
    floats[-1] = struct.unpack(">d", bytes.fromhex("fff8000000000123"))[0]
    ints = [2**63 - 1, -(2**63), 0][:length] + list(range(length))
    for items in (floats, ints, [*ints, 2**63], [*ints, True], [*floats, 1], [*floats, None]):
        assert same(items, there_and_back(items))


@pytest.mark.parametrize(
    "value",
    [
        2**4096 - 1,
        -(2**4096 - 1),
        float("nan"),
        -float("nan"),
        struct.unpack(">d", bytes.fromhex("7ff0000000000001"))[0],
        complex(-0.0, float("nan")),
        "\ud800\udc00",
        "a" * 64 + "\udfff",
        "\0",
        "x" * 1_000_000,
        "é" * 65,
        "[,]{}\"'\\",
        b"\xff" * 100,
        range(10**12),
        range(10, 0, -3),
        slice(None, 3),
        slice("a", (1, 2), None),
        {1: "a", "1": "b", (1,): "c", None: "d", 1.5: "e", frozenset({1}): "f"},
        {"b": 1, "a": 2},
        {float("nan"): 1},
        set(),
        [[]],
        np.float32(0.1),
        np.float64("nan"),
        np.int8(-1),
        np.bool(True),
        np.complex64(1j),
        np.str_("a\0"),
        np.str_(""),
        np.bytes_(b"a\0"),
        np.datetime64("2020-01-01T00:00", "ns"),
        np.datetime64("NaT"),
        np.timedelta64(3, "D"),
        np.dtype("float32"),
        np.dtype("U12"),
        np.dtype(str),
        np.dtype("datetime64[ns]"),
        {np.int64(1): np.float16(2)},
        np.zeros((0, 28, 28)),
        np.array(["", "b\ud800"]),
        np.array(3.0),
    ],
    ids=lambda value: f"{type(value).__name__} {str(value)[:20]!a}",
)
def test_value_arrives(value: Any) -> None:
    assert same(value, there_and_back(value))


@pytest.mark.parametrize(
    "name", ["bfloat16", "float8_e4m3fn", "float8_e5m2", "float8_e4m3b11fnuz", "float8_e8m0fnu"]
)
def test_small_floats_arrive(name: str) -> None:
    ml_dtypes = pytest.importorskip("ml_dtypes")
    array = np.array([[1, 2, 4]], getattr(ml_dtypes, name))
    assert same(array, there_and_back(array))
    assert same(array[0, 1], there_and_back(array[0, 1]))
    assert there_and_back(array.dtype) == array.dtype


def test_arrived_arrays_can_be_changed_and_stand_alone() -> None:
    data = bytearray(encode([np.arange(3), np.zeros((0, 2)), np.array("a")]))
    arrays = decode(data, LIMIT)
    data[:] = bytes(len(data))
    arrays[0][0] = 7
    assert arrays[0].tolist() == [7, 1, 2]
    assert all(array.flags.owndata and array.flags.writeable for array in arrays)


class Colour(enum.Enum):
    RED = 1


class Level(enum.IntEnum):
    LOW = 3


class Word(enum.StrEnum):
    YES = "yes"


Point = collections.namedtuple("Point", "x y")


class Liar(str):
    def __str__(self) -> str:
        return "lie"

    def encode(self, *_: Any) -> bytes:
        return b"lie"


class Number(int):
    def __int__(self) -> int:
        return 666

    def bit_length(self) -> int:
        return 1


class Items(list):
    def __iter__(self) -> Any:
        raise RuntimeError

    def __getitem__(self, key: Any) -> Any:
        raise RuntimeError

    def __len__(self) -> int:
        raise RuntimeError


class Mapping(dict):
    def items(self) -> Any:
        raise RuntimeError


@pytest.mark.parametrize(
    ("value", "arrives"),
    [
        (Level.LOW, 3),
        (Word.YES, "yes"),
        (Point(1, [2]), (1, [2])),
        (Liar("true"), "true"),
        (Number(5), 5),
        (Items([1, 2]), [1, 2]),
        (Mapping(a=1), {"a": 1}),
        (collections.OrderedDict(b=1, a=2), {"b": 1, "a": 2}),
        (collections.Counter("aab"), {"a": 2, "b": 1}),
        (np.arange(4).view(np.matrix), np.arange(4).reshape(1, 4)),
        (np.array([1, 2], ">i4"), np.array([1, 2], "i4")),
        (np.zeros(2, "U0"), np.zeros(2, "U1")),
    ],
)
def test_subclass_arrives_as_what_it_is_derived_from(value: Any, arrives: Any) -> None:
    assert same(arrives, there_and_back(value))


@dataclasses.dataclass
class Record:
    x: int = 1


@pytest.mark.parametrize(
    ("value", "named"),
    [
        (len, "builtin_function"),
        (lambda: 1, "a function"),
        (object(), "an object"),
        (Colour.RED, "a Colour"),
        (Record(), "a Record"),
        (ValueError("x"), "a ValueError"),
        (iter([]), "iterator"),
        (bytearray(b"x"), "a bytearray"),
        (2**4096, "4096 bits"),
        (range(2**4096), "a range"),
        (np.array([None]), "dtype object"),
        (np.zeros(2, "i4,f4"), "dtype"),
        (np.ma.masked_array([1, 2], [0, 1]), "a NumPy array"),
        (np.longdouble(1), "longdouble"),
        (np.zeros(2, np.longdouble), "dtype"),
        (np.array(["a"], np.dtypes.StringDType()), "dtype"),
        (np.zeros((0, 10**9)), "a NumPy array"),
        ([1, {"a": len}], "a list that holds a dictionary that holds a builtin"),
        (pd.Series([[1], [2]]), "a Series with a list"),
        (pd.DataFrame({"a": [object()]}), "a DataFrame with an object"),
        (pd.Series(pd.date_range("2020", periods=2, tz="UTC")), "a Series with"),
        (pd.MultiIndex.from_tuples([(1, 2)]), "a MultiIndex"),
        (pd.Series(pd.arrays.SparseArray([0, 1])), "Sparse"),
        (pd.Series([1], name=len), "a Series with a builtin"),
        (pd.Series([2**5000], dtype=object), "4096 bits"),
        (pd.Series([1.0], dtype=np.longdouble), "dtype"),
        (pd.Timestamp("2020"), "a Timestamp"),
    ],
)
def test_other_types_are_named_or_stay_behind_a_handle(value: Any, named: str) -> None:
    with pytest.raises(NotPlain) as error:
        encode(value)
    assert named in str(error.value)
    data = encode({"a": [value], "b": np.arange(3)}, lambda value: {"id": 1})
    arrived = decode(data, LIMIT, lambda description: description)
    assert '{"id": 1}' in json.dumps(arrived["a"])
    assert arrived["b"].tolist() == [0, 1, 2]


def test_handles_stand_anywhere_and_come_back() -> None:
    objects = [object(), object()]

    def to_handle(value: Any) -> dict:
        return {"id": objects.index(value), "kind": "object", "type": "ü" * 100 + "\ud800"}

    value = {objects[0]: [objects[1], (objects[0],)], "s": slice(objects[0], None)}
    seen = []

    def from_handle(description: dict) -> Any:
        seen.append(description)
        return objects[description["id"]]

    assert decode(encode(value, to_handle), LIMIT, from_handle) == value
    assert [description["id"] for description in seen] == [0, 1, 0, 0]
    assert seen[0] == to_handle(objects[0])


def test_handle_is_refused_where_only_data_may_be() -> None:
    with pytest.raises(BadData):
        decode(encode(len, lambda _: {"id": 1}), LIMIT)


def test_reader_of_handles_can_refuse() -> None:
    def refuse(_: dict) -> None:
        raise BadData("not this one")

    with pytest.raises(BadData, match="not this one"):
        decode(encode([len], lambda _: {"id": 1}), LIMIT, refuse)


def test_what_an_object_claims_to_be_does_not_count() -> None:
    class Pretender:
        @property
        def __class__(self) -> type:
            return dict

    assert decode(encode(Pretender(), lambda _: {"id": 1}), LIMIT, lambda d: d) == {"id": 1}


@pytest.mark.slow
def test_structures_without_an_end_are_not_sent() -> None:
    endless: list = []
    endless.append(endless)
    wide: Any = 1.5
    for _ in range(40):
        wide = (wide, wide)
    for value in (endless, wide, [0] * 1_000_001):
        with pytest.raises(NotPlain, match=r"nested|more than"):
            encode(value, lambda _: {"id": 1})


@pytest.mark.parametrize(
    "innermost", [1, 1j, np.float32(1), np.str_("x" * 100), "x" * 100, len, np.arange(3)]
)
def test_what_is_sent_from_the_deepest_level_is_read(innermost: Any) -> None:
    for depth in (49, 50, 51):
        value = innermost
        for _ in range(depth):
            value = [value]
        if depth <= 50:
            decode(encode(value, lambda _: {"id": 1}), LIMIT, lambda _: None)
        else:
            with pytest.raises(NotPlain, match="50 levels"):
                encode(value, lambda _: {"id": 1})


@pytest.mark.parametrize(
    "item",
    [None, "x", 2.5, 1j, float("nan"), b"", [], np.float32(1), np.str_("a"), range(3), slice(3)],
    ids=lambda item: type(item).__name__,
)
def test_as_many_values_as_are_sent_are_read(item: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(codec.tree, "MAX_NODES", 10_000)
    sent = None
    for count in (1000, 3000, 9000, 9990, 9999, 10_001):
        with contextlib.suppress(NotPlain):
            sent = encode([item] * count)
            assert len(decode(sent, LIMIT)) == count
            assert len(decode(encode(tuple([item] * count)), LIMIT)) == count
    assert sent is not None
    with pytest.raises(NotPlain, match="more than"):
        encode([item] * 10_001)


def test_as_many_columns_as_are_sent_are_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(codec.tree, "MAX_NODES", 10_000)
    frame = pd.DataFrame({number: pd.Categorical(["a"]) for number in range(100)})
    sent = 0
    for count in range(10, 100):
        with contextlib.suppress(NotPlain):
            assert there_and_back(frame.iloc[:, :count]).shape == (1, count)
            sent = count
    assert 10 < sent < 99


# Pandas

SERIES = {
    "int": pd.Series([1, 2], index=["a", "b"], name="x"),
    "float": pd.Series([1.5, np.nan], dtype="float32"),
    "bool": pd.Series([True, False]),
    "text": pd.Series(["a", None, "b\ud800"]),
    "string": pd.Series(["a", None], dtype="string"),
    "time": pd.Series(pd.to_datetime(["2020-01-01", None])),
    "duration": pd.Series(pd.to_timedelta(["1 day", None])),
    "category": pd.Series(pd.Categorical(["x", "y", None], ["y", "x"], ordered=True)),
    "object": pd.Series([1, "a", None, 2.5, True, float("nan"), np.float32(1)], dtype=object),
    "nullable": pd.Series([1, None], dtype="Int16"),
    "boolean": pd.Series([True, None], dtype="boolean"),
    "empty": pd.Series([], dtype=float),
    "dates as index": pd.Series([1, 2], index=pd.date_range("2020", periods=2)),
    "tuple as name": pd.Series([1], name=("a", 1)),
    "many": pd.Series(np.arange(1_000_001, dtype="int8")),
}


@pytest.mark.parametrize("name", SERIES)
def test_series_arrives(name: str) -> None:
    pd.testing.assert_series_equal(
        SERIES[name],
        there_and_back(SERIES[name]),
        check_freq=False,
        check_index_type="equiv",
    )


def test_frame_arrives() -> None:
    series = {name: SERIES[name] for name in ("int", "text", "category", "object", "nullable")}
    frame = pd.DataFrame({name: one.reset_index(drop=True) for name, one in series.items()})
    arrived = there_and_back(frame)
    pd.testing.assert_frame_equal(frame, arrived)
    arrived.loc[0, "int"] = 5


@pytest.mark.parametrize(
    "frame",
    [
        pd.DataFrame(),
        pd.DataFrame(index=[1, 2]),
        pd.DataFrame(columns=["a", "b"]),
        pd.DataFrame(np.ones((3, 2), "float16")),
        pd.DataFrame([[1, 2]], columns=["a", "a"]),
        pd.DataFrame({"a": [1]}, index=pd.Index(["i"], name="n")),
    ],
)
def test_odd_frame_arrives(frame: pd.DataFrame) -> None:
    pd.testing.assert_frame_equal(frame, there_and_back(frame), check_column_type="equiv")


@pytest.mark.parametrize(
    "index",
    [
        pd.RangeIndex(3, name="r"),
        pd.Index([1.5, 2], name=("a", 1)),
        pd.Index(["a", None]),
        pd.Index([1, "a"], dtype=object),
        pd.to_datetime(["2020-01-01", "2020-02-01"]),
        pd.to_timedelta([1, 3], unit="D"),
        pd.CategoricalIndex(["a", "b", "a"]),
        pd.Index([True, False]),
    ],
)
def test_index_arrives(index: pd.Index) -> None:
    pd.testing.assert_index_equal(index, there_and_back(index))


# TensorFlow and Keras


@pytest.mark.slow
def test_tensors_and_variables_arrive_as_tensors() -> None:
    import keras
    import tensorflow as tf

    for dtype in TENSOR_DTYPES:
        tensor = tf.constant(np.array([[0, 1, 1]]).astype(tf.as_dtype(dtype).as_numpy_dtype))
        assert tensor.dtype == dtype
        arrived = there_and_back(tensor)
        assert tf.is_tensor(arrived)
        assert arrived.dtype == tensor.dtype
        assert same(arrived.numpy(), tensor.numpy())
    for variable in (
        tf.Variable(2.5),
        tf.Variable([1, 2], dtype=tf.int8),
        keras.Variable(np.eye(2)),
        keras.Variable([1.0], dtype="bfloat16"),
    ):
        arrived = there_and_back(variable)
        assert isinstance(arrived, tf.Tensor)
        assert same(np.asarray(arrived), np.asarray(variable))


@pytest.mark.slow
def test_other_things_of_tensorflow_arrive() -> None:
    import keras
    import tensorflow as tf

    for strings in (
        tf.constant("a"),
        tf.constant([["a", "\0"], ["ü", ""]]),
        tf.zeros((0, 2), tf.string),
        tf.Variable(["a"]),
    ):
        arrived = there_and_back(strings)
        assert arrived.shape == strings.shape
        assert np.array_equal(arrived.numpy(), strings.numpy())
    for shape in (tf.TensorShape(None), tf.TensorShape([]), tf.TensorShape([None, 3])):
        assert repr(there_and_back(shape)) == repr(shape)
    assert there_and_back(tf.float32) is tf.float32
    assert there_and_back(tf.string) is tf.string
    history = keras.callbacks.History()
    history.history, history.epoch, history.params = {"loss": [1.0, 0.5]}, [0, 1], {"epochs": 2}
    assert there_and_back(history) == History({"loss": [1.0, 0.5]}, [0, 1], {"epochs": 2})
    assert there_and_back(there_and_back(history)) == there_and_back(history)


@pytest.mark.slow
def test_what_is_no_plain_tensor_stays_behind() -> None:
    import keras
    import tensorflow as tf

    symbolic = []
    tf.function(lambda x: symbolic.append(x) or x)(tf.constant(1.0))
    for value in (
        tf.ragged.constant([[1], [2, 3]]),
        tf.sparse.from_dense([[0, 1]]),
        tf.data.Dataset.range(3),
        keras.Input((3,)),
        keras.Sequential(),
        tf.resource,
        tf.quantization.quantize([1.0], 0.0, 1.0, tf.quint8).output,
        symbolic[0],
        tf.zeros((0, 10**8)),
    ):
        with pytest.raises(NotPlain):
            encode(value)
        assert decode(encode([value], lambda _: {"id": 1}), LIMIT, lambda d: d) == [{"id": 1}]


def test_plain_values_need_neither_pandas_nor_tensorflow() -> None:
    code = (
        "import sys, numpy as np\n"
        "from autograder.engine.codec import decode, encode\n"
        "decode(encode([1, 'a', np.arange(3), {'x': object()}], lambda _: {}), 1000, id)\n"
        "assert not {'tensorflow', 'keras', 'pandas'} & set(sys.modules)\n"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


# Hostile bytes


def refuses(data: bytes) -> str:
    with pytest.raises(BadData) as error:
        decode(data, LIMIT, from_handle=lambda description: description)
    return str(error.value)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\0\0\0",
        b"\0\0\0\0",
        b"\0\0\0\5null",
        b"\xff\xff\xff\xffnull",
        message(b"null", b"x"),
        message(b"nul"),
        message(b"null null"),
        message(b"\xff\xfe"),
        message("null".encode("utf-16")),
        message(b"\xef\xbb\xbfnull"),
        message(b"NaN"),
        message(b"-Infinity"),
        message(b"9" * 1300),
        message(b"9" * 100_000),
        message(b"{}"),
        message({"list": 1}),
        message({"a": 1, "b": 2}),
        message([]),
        message([[]]),
        message([["list"]]),
        message([None]),
        message(["nothing"]),
        message(["__class__"]),
        message(["_list", 1]),
        message(["float", "7ff8"]),
        message(["float", 1.5]),
        message(["float", "7FF8000000000000"]),
        message(["float"]),
        message(["float", "7ff8000000000000\n"]),
        message(["complex", 1.0]),
        message(["complex", 1, 2]),
        message(["complex", ["str", 0], 1.0]),
        message(["str", -1]),
        message(["str", True], b"x"),
        message(["str", 2], b"x"),
        message(["str", 10**30]),
        message(["str", 1.0], b"x"),
        message(["str", "1"], b"x"),
        message(["str", 1], b"\xff"),
        message(["bytes", None]),
        message(["floats", 2], bytes(8)),
        message(["floats", -1]),
        message(["floats", "1"]),
        message(["ints", 10**20]),
        message(["ints", 1.0], bytes(8)),
        message(["set", 1, 1]),
        message(["set", 1, 1.0]),
        message(["set", 1, True]),
        message(["set", ["list"]]),
        message(["set", ["array", "bool", [0]]]),
        message(["frozenset", ["dict"]]),
        message(["dict", 1]),
        message(["dict", 1, 2, 1, 3]),
        message(["dict", ["list"], 2]),
        message(["dict", ["tuple", ["set"]], 2]),
        message(["slice", 1, 2]),
        message(["range", 0, 1, 0]),
        message(["range", 0, 1.5, 1]),
        message(["range", 0, True, 1]),
        message(["range", 0, ["ints", 0], 1]),
        message(["...", 1]),
        message(["history", 1, ["list"], None]),
        message(["history", ["dict"], None, None]),
        message(["history", ["dict"], ["list"], 1]),
        message(["np_str", 1]),
        message(["np_str", ["bytes", 0]]),
        message(["np_bytes", "a"]),
        message(["scalar", "float32"], b"123"),
        message(["scalar", "O"]),
        message(["scalar", "U0"]),
        message(["dtype", "O"]),
        message(["dtype", "i4,f4"]),
        message(["dtype", "float128"]),
        message(["dtype", "V8"]),
        message(["dtype", "U999999999"]),
        message(["dtype", "U-1"]),
        message(["dtype", "U٣"]),
        message(["dtype", "U1\n"]),
        message(["dtype", ["str", 0]]),
        message(["dtype", 1]),
        message(["dtype", None]),
        message(["dtype", {"names": ["a"], "formats": ["O"]}]),
        message(["dtype", "datetime64[1000s]"]),
        message(["array", "object", [1]], bytes(8)),
        message(["array", "|O", [1]], bytes(8)),
        message(["array", "float64", [10**9]]),
        message(["array", "float64", [2]], bytes(8)),
        message(["array", "float64", [1]], bytes(16)),
        message(["array", "float64", [-1]]),
        message(["array", "float64", [-1, -1]], bytes(8)),
        message(["array", "float64", [True]], bytes(8)),
        message(["array", "float64", [1.0]], bytes(8)),
        message(["array", "float64", ["1"]], bytes(8)),
        message(["array", "float64", 1], bytes(8)),
        message(["array", "float64", None], bytes(8)),
        message(["array", "float64", [[1]]], bytes(8)),
        message(["array", "float64", [0, 10**18]]),
        message(["array", "float64", [0, 2**31, 2**31, 2**31]]),
        message(["array", "float64", [0, 10**9]]),
        message(["array", "U99999999", [0, 2]]),
        message(["array", "float64", [2**31, 2**31, 4]]),
        message(["array", "float64", [1] * 65], bytes(8)),
        message(["array", "U0", [10**9]]),
        message(["array", "S0", [10**9]]),
        message(["array", "bool", [2]], b"\x01\x02"),
        message(["array", "U1", [1]], b"\xff\xff\xff\xff"),
        message(["array", "U1", [1]], struct.pack("=I", 0x110000)),
        message(["tf_dtype", "resource"]),
        message(["tf_dtype", ["list"]]),
        message(["tf_shape", ["list", -1]]),
        message(["tf_shape", ["list", True]]),
        message(["tf_shape", ["list", ["list"]]]),
        message(["tf_shape", 3]),
        message(["tf_shape", ["list", *[1] * 65]]),
        message(["tensor", 1]),
        message(["tensor", ["array", "U1", [0]]]),
        message(["tensor", ["array", "datetime64[s]", [0]]]),
        message(["tf_strings"]),
        message(["tf_strings", [2], ["bytes", 0]]),
        message(["tf_strings", [0, 10**12]]),
        message(["tf_strings", [1], "a"]),
        message(["tf_strings", None, ["bytes", 0]]),
        message(["range_index", 0, 10**12, 1, None]),
        message(["range_index", 0, 10**30, 1, None]),
        message(["range_index", 0, 1, 0, None]),
        message(["range_index", 0, 3, 1, ["list"]]),
        message(["index", None, ["list", 1]]),
        message(["index", None, ["array", "float64", [1, 1]]], bytes(8)),
        message(["index", None, ["array", "U1", [0]]]),
        message(["index", None, ["array", "float64"]]),
        message(["index", None, [["list"]]]),
        message(["index", None, []]),
        message(["index", ["dict"], ["array", "float64", [0]]]),
        message(["index", None, ["listed", "O", ["list"]]]),
        message(["index", None, ["listed", "datetime64[ns, UTC]", ["list"]]]),
        message(["index", None, ["listed", ["list"], ["list"]]]),
        message(["index", None, ["listed", "object", ["list", ["list", 1]]]]),
        message(["index", None, ["listed", "object", ["tuple", 1]]]),
        message(["index", None, ["listed", "Int64", ["list", "a"]]]),
        message(["index", None, ["listed", "Int8", ["list", 1000]]]),
        message(["index", None, ["listed", "Int64", ["list", 1.5]]]),
        message(["index", None, ["listed", "boolean", ["list", "x"]]]),
        message(["series", None, ["range_index", 0, 2, 1, None], ["array", "bool", [1]]], b"\1"),
        message(["series", None, 1, ["array", "bool", [0]]]),
        message(["series", ["set"], ["range_index", 0, 0, 1, None], ["array", "bool", [0]]]),
        message(["frame"]),
        message(["frame", 1, 2]),
        message(["frame", ["range_index", 0, 0, 1, None], ["range_index", 0, 2, 1, None]]),
        message(
            [
                "frame",
                ["range_index", 0, 0, 1, None],
                ["range_index", 0, 1, 1, None],
                ["array", "bool", [1]],
            ],
            b"\1",
        ),
        message(["categorical", 1, 2, 3]),
        message(["listed", "object", ["list"]]),
        message(["handle"]),
        message(["handle", 1]),
        message(["handle", "1"]),
        message(["handle", "["]),
        message(["handle", "[" * 60]),
        message(["handle", ["str", 100_000]], b"[" * 100_000),
        message(["handle", ["str", 20_006]], b'{"a":"' + b"x" * 19_998 + b'"}'),
        message(["handle", ["str", 9000]], b"[" * 9000),
        message(["handle", ["list"]]),
        message(["handle", ["handle", "{}"]]),
    ],
    ids=lambda data: ascii(data[4:64].decode("latin-1")),
)
def test_bad_message_is_refused(data: bytes) -> None:
    reason = refuses(data)
    assert reason
    assert len(reason) < 120


TWO = ["range_index", 0, 2, 1, None]


@pytest.mark.parametrize(
    ("categorical", "contents"),
    [
        (["categorical", TWO, ["array", "int8", [1]], 0], b"\0"),
        (["categorical", TWO, ["array", "int8", [1]]], b"\0"),
        (["categorical", TWO, ["array", "float16", [1]], False], b"\0\0"),
        (["categorical", TWO, ["array", "bool", [1]], False], b"\0"),
        (["categorical", TWO, ["array", "int8", [1, 1]], False], b"\0"),
        (["categorical", TWO, ["list", 0], False], b""),
        (["categorical", ["list", 1, 2], ["array", "int8", [1]], False], b"\0"),
        (["categorical", TWO, ["array", "int8", [1]], False], b"\2"),
    ],
)
def test_bad_categories_are_refused(categorical: list, contents: bytes) -> None:
    refuses(message(["index", None, categorical], contents))


def test_good_categories_are_not() -> None:
    good = ["categorical", TWO, ["array", "int8", [1]], False]
    assert decode(message(["index", None, good], b"\1"), LIMIT).tolist() == [1]


def test_message_over_the_limit_is_refused() -> None:
    data = encode(list(range(100)))
    assert decode(data, len(data)) == list(range(100))
    with pytest.raises(BadData, match="are allowed"):
        decode(data, len(data) - 1)


@pytest.mark.parametrize("opening", [b"[", b'["list",', b'["tensor",', b'{"a":', b'["np_str",'])
@pytest.mark.parametrize("depth", [60, 500, 100_000])
def test_deep_nesting_is_refused(opening: bytes, depth: int) -> None:
    refuses(message(opening * depth))
    closing = b"}" if opening.startswith(b"{") else b"]"
    refuses(message(opening * depth + b'"a"' + closing * depth))


@pytest.mark.slow
@pytest.mark.parametrize(
    "header",
    [
        b'["list"' + b",[]" * 2_100_000 + b"]",
        b'["list"' + b",0" * 5_000_000 + b"]",
        b'["list"' + b',"ab"' * 1_100_000 + b"]",
        b'["list"' + b',["list"]' * 1_100_000 + b"]",
        b'["list"' + b',["array","bool",[0]]' * 1_100_000 + b"]",
        b'["list"' + b',["handle","{}"]' * 100_000 + b"]",
        b'["list"' + b',["range_index",0,1,1,null]' * 100_000 + b"]",
        b'["floats",1000001]',
        b'["ints",1000001]',
    ],
    ids=lambda header: ascii(header[:30].decode()),
)
def test_too_many_values_are_refused_soon(header: bytes) -> None:
    start = time.process_time()
    assert "more than 1,000,000" in refuses(message(header, bytes(8_000_008)))
    assert time.process_time() - start < 30


def test_keys_that_were_made_to_collide_are_refused_soon() -> None:
    prime = sys.hash_info.modulus
    numbers = ",".join(str(number * prime) for number in range(200_000))
    start = time.process_time()
    assert "collide" in refuses(message(f'["set",{numbers}]'.encode()))
    assert time.process_time() - start < 30


def test_nothing_that_a_header_names_is_run_or_imported() -> None:
    name = "antigravity"
    for tag in ("dtype", "scalar", "tf_dtype", "handle", "os.system", "__reduce__"):
        refuses(message([tag, name]))
        refuses(message([tag, f"{name}:x"]))
    assert name not in sys.modules


def examples() -> list[bytes]:
    frame = pd.DataFrame({"a": [1, 2], "b": ["x", None], "c": pd.Categorical(["u", "v"])})
    frame["d"] = pd.Series([1, "a"], dtype=object)
    frame["e"] = pd.Series([1, None], dtype="Int64")
    frame["f"] = pd.to_datetime(["2020", None], format="%Y")
    some = [
        {"a": [1, 2.5, None, True], "b": (1j, "x" * 80, b"abc"), "s": {1, 2}, "n": float("nan")},
        [np.arange(6.0).reshape(2, 3), np.array(["a", "bc"]), np.array([True]), np.zeros((0, 3))],
        [np.float32(1), np.str_("a"), np.bytes_(b"b"), np.dtype("U3"), slice(1, 2), range(9), ...],
        [list(range(20)), [0.5] * 20, frozenset({(1, 2)}), {"x": len}],
        np.array(["2020-01-01", "NaT"], "datetime64[s]"),
        frame,
        frame.a,
        pd.Index(["a", "b"], name="i"),
        History({"loss": [1.0]}, [0], {"epochs": 1}),
    ]
    return [encode(value, lambda _: {"id": 1}) for value in some]


def survives(data: bytes) -> None:
    """Either there is a value or there is `BadData`; nothing else may happen."""
    with warnings.catch_warnings(), np.errstate(all="ignore"):
        warnings.simplefilter("ignore")
        with contextlib.suppress(BadData):
            decode(data, LIMIT, from_handle=lambda description: description)


@given(st.binary(max_size=200), st.binary(max_size=200))
@settings(max_examples=500)
def test_random_bytes(header: bytes, contents: bytes) -> None:
    survives(header)
    survives(message(header, contents))


def test_truncated_messages_are_refused() -> None:
    for data in examples():
        for end in range(len(data)):
            refuses(data[:end])
        refuses(data + b"\0")


def test_flipped_bytes() -> None:
    chance = random.Random(1)
    for data in examples():
        for _ in range(1000):
            changed = bytearray(data)
            for _ in range(chance.choice((1, 1, 2, 8))):
                changed[chance.randrange(len(data))] = chance.randrange(256)
            survives(bytes(changed))


ODD = [
    *(None, True, 0, 1, -1, 2, 10**18, 2**63, 1.5, "", "a", "float64", "object", "str", "U3"),
    *([], [0], [1], [2], [0, 10**18], ["list"], ["list", 1], ["dict"], ["bytes", 1], ["str", 1]),
    *(["array", "int8", [1]], ["array", "datetime64[Y]", [1]], ["handle", "{}"], ["set", 1]),
    *(["range_index", 0, 2, 1, None], ["float", "7ff8000000000000"], ["tuple"], ["scalar", "int8"]),
    *(["index", None, ["listed", "object", ["list", 1, 1]]], ["ints", 1], ["np_str", "a"], {}),
]


def mutated(tree: Any, chance: random.Random, tags: list[str]) -> Any:
    """The tree with one place changed."""
    if not isinstance(tree, list) or not tree or chance.random() < 0.1:
        return chance.choice(ODD)
    tree = list(tree)
    place = chance.randrange(len(tree))
    how = chance.random()
    if how < 0.1:
        del tree[place]
    elif how < 0.2:
        tree.insert(place, chance.choice(ODD))
    elif how < 0.3:
        tree[0] = chance.choice(tags)
    else:
        tree[place] = mutated(tree[place], chance, tags)
    return tree


def mutate_and_read(data: bytes, times: int) -> None:
    chance = random.Random(2)
    # Without TensorFlow, which would be imported.
    tags = [tag for tag in KINDS.readers if not tag.startswith("t") or "tensorflow" in sys.modules]
    end = 4 + struct.unpack(">I", data[:4])[0]
    for _ in range(times):
        tree = json.loads(data[4:end])
        for _ in range(chance.choice((1, 1, 2, 3))):
            tree = mutated(tree, chance, tags)
        survives(message(tree, data[end:]))
        survives(message(tree, data[end:] + bytes(chance.randrange(64))))


def test_edited_headers() -> None:
    for data in examples():
        mutate_and_read(data, 700)


@pytest.mark.slow
def test_edited_headers_of_tensors() -> None:
    import keras
    import tensorflow as tf

    value = [
        tf.constant([[1.5, 2]]),
        tf.constant(["a", "b"]),
        tf.TensorShape([None, 3]),
        tf.float32,
        keras.Variable([1.0], dtype="bfloat16"),
    ]
    refuses(message(["tensor", ["tensor", ["array", "bool", [0]]]]))
    assert "more than" in refuses(message(["list", *[["tf_strings", [0]]] * 20_001]))
    assert "more than" in refuses(message(["list", *[["tensor", ["array", "bool", [0]]]] * 20_001]))
    mutate_and_read(encode(value), 5000)
    for data in examples():
        mutate_and_read(data, 3000)


@pytest.mark.slow
@pytest.mark.parametrize(
    "data",
    [
        message(["array", "float64", [10**9]]),
        message(["array", "S1000000", [10**6]]),
        message(["floats", 10**9]),
        message(["str", 10**9]),
        message(["range", 0, 10**12, 1]),
        encode(np.ones((1000, 784), "float32")),
        encode(["x" * 10_000_000, b"x" * 10_000_000]),
        encode([0.5] * 900_000),
        encode({str(number): number for number in range(100_000)}),
        message(b'["list"' + b',["list"]' * 900_000 + b"]"),
        message(b'["list"' + b',"ab"' * 900_000 + b"]"),
        message(b'["list"' + b',["array","bool",[0]]' * 900_000 + b"]"),
        message(b'["list"' + b",[]" * 1_900_000 + b"]"),
        message(b'["list"' + b',{"a":1}' * 3_900_000 + b"]"),
        message(b'["list"' + b",[0]" * 1_900_000 + b"]"),
        message(b'["list"' + b",0" * 3_900_000 + b"]"),
        message(f'["set",{",".join(map(str, range(900_000)))}]'.encode()),
        encode([SERIES["int"]] * 2000),
    ],
    ids=lambda data: ascii(data[4:34].decode("latin-1")),
)
def test_memory_is_taken_for_what_is_there_not_for_what_is_declared(data: bytes) -> None:
    survives(message(None))
    tracemalloc.start()
    try:
        survives(data)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    print(f"{len(data):>12,} bytes, {peak / len(data):.1f} times as much at the peak")
    assert peak < 100_000 + 40 * len(data)


def test_objects_are_refused_at_the_first() -> None:
    data = message(b'["list"' + b',{"a":1}' * 100_000 + b"]")
    tracemalloc.start()
    try:
        refuses(data)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak < 4 * len(data)


def test_arrays_take_little_more_memory_than_their_bytes() -> None:
    data = encode({"x": np.ones((1000, 784), "float32")})
    tracemalloc.start()
    try:
        decode(data, LIMIT)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak < 1.1 * len(data)


# Sockets


@pytest.fixture
def ends() -> Any:
    one, other = socket.socketpair()
    with one, other:
        yield one, other


def soon(seconds: float = A_LONG_TIME) -> float:
    return time.monotonic() + seconds


@pytest.mark.parametrize("size", [0, 1, 100, 10_000_000])
def test_messages_arrive_one_by_one(ends: Any, size: int) -> None:
    one, other = ends
    data = random.Random(3).randbytes(size)
    sender = threading.Thread(target=lambda: [codec.send(one, part) for part in (data, b"next")])
    sender.start()
    assert codec.receive(other, LIMIT, soon()) == data
    assert codec.receive(other, LIMIT, float("inf")) == b"next"
    sender.join()


def test_value_over_a_socket(ends: Any) -> None:
    one, other = ends
    codec.send(one, encode({"x": np.arange(3)}))
    assert decode(codec.receive(other, LIMIT, soon()), LIMIT)["x"].tolist() == [0, 1, 2]


@pytest.mark.parametrize("sent", [b"", b"\0\0", (8).to_bytes(8, "big") + b"half"])
def test_closed_connection_is_told(ends: Any, sent: bytes) -> None:
    one, other = ends
    one.sendall(sent)
    one.close()
    with pytest.raises(codec.Closed):
        codec.receive(other, LIMIT, soon())
    with pytest.raises(codec.Closed):
        codec.send(other, bytes(10_000_000))


def test_message_that_is_too_long_is_refused_before_it_is_read(ends: Any) -> None:
    one, other = ends
    for size in (101, 2**63, 2**64 - 1):
        one.sendall(size.to_bytes(8, "big"))
        with pytest.raises(BadData):
            codec.receive(other, 100, soon())


def test_silence_ends_at_the_deadline(ends: Any) -> None:
    deadline = soon(0.2)
    with pytest.raises(TimeoutError) as error:
        codec.receive(ends[1], LIMIT, deadline)
    assert not isinstance(error.value, codec.Incomplete)
    assert time.monotonic() >= deadline
    with pytest.raises(TimeoutError):
        codec.receive(ends[1], LIMIT, soon(-1))


@pytest.mark.parametrize(
    ("sent", "deadline"), [(b"", 5), ((10**6).to_bytes(8, "big"), 10)], ids=["prefix", "body"]
)
def test_single_bytes_do_not_move_the_deadline(
    ends: Any, sent: bytes, deadline: float, monkeypatch: pytest.MonkeyPatch
) -> None:
    one, other = ends
    seconds = itertools.count()

    class OneByteASecond:
        """With a moved deadline the message, or the end of the connection, would come."""

        now = 0
        gettimeout, settimeout = other.gettimeout, other.settimeout

        def recv_into(self, view: memoryview) -> int:
            self.now = next(seconds)
            return other.recv_into(view, 1)

    slow = OneByteASecond()
    one.sendall(sent + bytes(8))
    one.close()
    monkeypatch.setattr(time, "monotonic", lambda: slow.now)
    with pytest.raises(codec.Incomplete):
        codec.receive(slow, LIMIT, deadline)


def test_timeout_of_the_socket_is_left_as_it_was(ends: Any) -> None:
    one, other = ends
    for timeout in (None, 7.0):
        other.settimeout(timeout)
        codec.send(one, b"x")
        codec.receive(other, LIMIT, soon())
        assert other.gettimeout() == timeout


def test_a_peer_that_does_not_read_cannot_block_forever(ends: Any) -> None:
    one, _ = ends
    one.settimeout(0.2)
    with pytest.raises(TimeoutError):
        codec.send(one, bytes(10_000_000))
