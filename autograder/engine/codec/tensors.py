"""Tensors, variables, shapes and dtypes of TensorFlow and Keras, and what `fit` returns."""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from autograder.engine.codec.arrays import (
    DTYPES,
    MAX_DIMENSIONS,
    ML_DTYPES,
    dtype_name,
    is_shape,
    write_array,
)
from autograder.engine.codec.tree import LIBRARY_NODES, BadData, Read, Reader, Write, Writer

TENSOR_DTYPES = (
    *(name for name, dtype in DTYPES.items() if dtype.kind in "biufc"),
    *(name for name in ML_DTYPES if name not in ("float8_e3m4", "float8_e4m3", "float8_e8m0fnu")),
)


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


def write_of_tensorflow(writer: Writer, tf: Any, value: Any, depth: int) -> list | None:
    kind = type(value)
    if issubclass(kind, tf.TensorShape):
        sizes = None if value.rank is None else value.as_list()
        return ["tf_shape", writer.node(sizes, depth + 1)]
    if issubclass(kind, tf.DType):
        known = value.name in TENSOR_DTYPES or value.name == "string"
        return ["tf_dtype", value.name] if known else None
    if issubclass(kind, tf.Tensor | tf.Variable):
        return write_tensor(writer, value, value.dtype.name, depth)
    return None


def write_of_keras(writer: Writer, keras: Any, value: Any, depth: int) -> list | None:
    if issubclass(type(value), keras.Variable):
        return write_tensor(writer, value, value.dtype, depth)
    if issubclass(type(value), keras.callbacks.History):
        return write_history(writer, value, depth)
    return None


def write_tensor(writer: Writer, value: Any, dtype: str, depth: int) -> list | None:
    if not callable(getattr(value, "numpy", None)):  # symbolic
        return None
    if dtype == "string":
        array = np.asarray(value.numpy(), dtype=object)
        writer.count(LIBRARY_NODES)
        items = writer.items(array.reshape(-1).tolist(), "tensor", depth)
        return ["tf_strings", list(array.shape), *items]
    if dtype not in TENSOR_DTYPES:
        return None
    return writer.without_handles(lambda writer: write_numeric_tensor(writer, value, depth), value)


def write_numeric_tensor(writer: Writer, value: Any, depth: int) -> list:
    writer.count(LIBRARY_NODES)
    return ["tensor", write_array(writer, value.numpy(), depth)]


def write_history(writer: Writer, value: Any, depth: int) -> list:
    fields = (value.history, value.epoch, value.params)
    return ["history", *writer.items(fields, "History", depth)]


def read_history(reader: Reader, parts: list, depth: int) -> History:
    history, epoch, params = reader.nodes_of(parts, depth)
    if type(history) is not dict or type(epoch) is not list:
        raise BadData("a History that is none")
    if params is not None and type(params) is not dict:
        raise BadData("a History that is none")
    return History(history, epoch, params)


def read_tf_shape(reader: Reader, parts: list, depth: int) -> Any:
    sizes = reader.node(parts[0], depth)
    if sizes is not None:
        sound = type(sizes) is list and len(sizes) <= MAX_DIMENSIONS
        if not sound or not all(size is None or is_shape([size], 1) for size in sizes):
            raise BadData("a shape that is none")

    import tensorflow as tf

    return tf.TensorShape(sizes)


def read_tf_dtype(reader: Reader, parts: list, _: int) -> Any:
    if parts[0] not in (*TENSOR_DTYPES, "string"):
        raise BadData("a dtype that is not sent")

    import tensorflow as tf

    return tf.dtypes.as_dtype(parts[0])


def read_tensor(reader: Reader, parts: list, depth: int) -> Any:
    array = reader.of_type(np.ndarray, parts[0], depth)
    if dtype_name(array.dtype) not in TENSOR_DTYPES:
        raise BadData("a dtype that no tensor has")

    import tensorflow as tf

    return reader.built(tf.constant, array)


def read_tf_strings(reader: Reader, parts: list, depth: int) -> Any:
    shape: Any = parts[0] if parts else None
    items = reader.nodes_of(parts[1:], depth)
    if not is_shape(shape, 1) or math.prod(shape) != len(items):
        raise BadData("an array of an impossible shape")
    if any(type(item) is not bytes for item in items):
        raise BadData("a tensor of strings that are none")
    array = np.empty(len(items), dtype=object)
    array[:] = items

    import tensorflow as tf

    return reader.built(tf.constant, array.reshape(shape), tf.string)


WRITERS: dict[type, Write] = {History: write_history}
LIBRARIES = (("tensorflow", write_of_tensorflow), ("keras", write_of_keras))
READERS: dict[str, tuple[Read, int | None]] = {
    "history": (read_history, 3),
    "tf_shape": (read_tf_shape, 1),
    "tf_dtype": (read_tf_dtype, 1),
    "tensor": (read_tensor, 1),
    "tf_strings": (read_tf_strings, None),
}
