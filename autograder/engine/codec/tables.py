"""Series, tables and indices of pandas."""

from __future__ import annotations

from typing import Any

import numpy as np

from autograder.checks.plain import NotPlain, type_name
from autograder.engine.codec import tree
from autograder.engine.codec.arrays import write_array
from autograder.engine.codec.python_values import read_range
from autograder.engine.codec.tree import LIBRARY_NODES, BadData, Read, Reader, Writer

# Types of pandas columns that are sent as a list.
_LISTED_DTYPES = (
    *("object", "str", "string", "boolean", "Float32", "Float64"),
    *("Int8", "Int16", "Int32", "Int64", "UInt8", "UInt16", "UInt32", "UInt64"),
)
_LISTED = str | int | float | np.number | np.bool


def write_of_pandas(writer: Writer, pd: Any, value: Any, depth: int) -> list | None:
    if not issubclass(type(value), pd.Index | pd.Series | pd.DataFrame):
        return None
    return writer.without_handles(lambda writer: write_pandas(writer, pd, value, depth), value)


def write_pandas(writer: Writer, pd: Any, value: Any, depth: int) -> list:
    writer.count(LIBRARY_NODES)
    deeper = depth + 1
    name = [] if isinstance(value, pd.DataFrame) else [writer.node(value.name, deeper)]
    if isinstance(value, pd.RangeIndex) and len(value) <= tree.MAX_NODES:
        return ["range_index", value.start, value.stop, value.step, *name]
    if isinstance(value, pd.Index):
        return ["index", *name, write_column(writer, pd, value, deeper)]
    if isinstance(value, pd.Series):
        index = write_pandas(writer, pd, value.index, deeper)
        return ["series", *name, index, write_column(writer, pd, value, deeper)]
    index, names = (write_pandas(writer, pd, axis, deeper) for axis in (value.index, value.columns))
    columns = (value.iloc[:, number] for number in range(value.shape[1]))
    return [
        "frame",
        index,
        names,
        *(write_column(writer, pd, column, deeper) for column in columns),
    ]


def write_column(writer: Writer, pd: Any, column: Any, depth: int) -> list:
    """The values of a Series or an Index."""
    writer.count(2 * LIBRARY_NODES)  # the reader may take two steps
    dtype = column.dtype
    if isinstance(dtype, pd.CategoricalDtype):
        categories = write_pandas(writer, pd, dtype.categories, depth + 1)
        codes = write_array(writer, column.array.codes, depth)
        return ["categorical", categories, codes, bool(dtype.ordered)]
    if isinstance(dtype, np.dtype) and dtype.kind in "biufcMm":
        return write_array(writer, column.to_numpy(), depth)
    if str(dtype) not in _LISTED_DTYPES or isinstance(column, pd.MultiIndex):
        raise NotPlain(f"values of type {dtype}")
    items = column.tolist()
    if str(dtype) != "object":
        items = [
            None if missing else item for item, missing in zip(items, column.isna(), strict=True)
        ]
    for item in items:
        if item is not None and not issubclass(type(item), _LISTED):
            raise NotPlain(type_name(item))
    return ["listed", str(dtype), writer.node(items, depth + 1)]


def read_range_index(reader: Reader, parts: list, depth: int) -> Any:
    *limits, name = parts
    numbers = read_range(reader, limits, depth)
    # Unlike a range it is soon made into an array. `len` of a larger one is an error.
    if numbers[tree.MAX_NODES :]:
        raise BadData("an index without an end")

    import pandas as pd

    return reader.built(pd.RangeIndex, numbers, name=reader.node(name, depth))


def read_index(reader: Reader, parts: list, depth: int) -> Any:
    import pandas as pd

    name = reader.node(parts[0], depth)
    values = read_column(reader, parts[1], depth)
    return reader.built(pd.Index, values, dtype=values.dtype, name=name)


def read_series(reader: Reader, parts: list, depth: int) -> Any:
    import pandas as pd

    name, index = reader.node(parts[0], depth), read_axis(reader, parts[1], depth)
    values = read_column(reader, parts[2], depth)
    return reader.built(pd.Series, values, index=index, dtype=values.dtype, name=name)


def read_frame(reader: Reader, parts: list, depth: int) -> Any:
    if len(parts) < 2:
        raise BadData("a table without an index")
    index, names = (read_axis(reader, part, depth) for part in parts[:2])
    columns = [read_column(reader, part, depth) for part in parts[2:]]
    if len(names) != len(columns) or any(len(column) != len(index) for column in columns):
        raise BadData("a table of an impossible shape")

    import pandas as pd

    frame = reader.built(pd.DataFrame, dict(enumerate(columns)), index=index)
    frame.columns = names
    return frame


def read_axis(reader: Reader, part: Any, depth: int) -> Any:
    import pandas as pd

    index = reader.node(part, depth)
    if not issubclass(type(index), pd.Index):
        raise BadData("an index that is none")
    return index


def read_column(reader: Reader, part: Any, depth: int) -> Any:
    """Values for a Series or an Index: an array of NumPy or pandas."""
    reader.count(LIBRARY_NODES)
    if type(part) is not list or not part or part[0] not in ("array", *_COLUMN_READERS):
        raise BadData("a column that is none")
    if part[0] in _COLUMN_READERS:
        return _COLUMN_READERS[part[0]](reader, part[1:], depth)
    array = reader.node(part, depth)
    if array.ndim != 1 or array.dtype.kind not in "biufcMm":
        raise BadData("a column that is none")
    return array


def read_categorical(reader: Reader, parts: list, depth: int) -> Any:
    if len(parts) != 3 or type(parts[2]) is not bool:
        raise BadData("a column that is none")
    categories = read_axis(reader, parts[0], depth + 1)
    codes = reader.of_type(np.ndarray, parts[1], depth)
    if codes.ndim != 1 or codes.dtype.kind != "i":
        raise BadData("a column that is none")

    import pandas as pd

    return reader.built(pd.Categorical.from_codes, codes, categories, ordered=parts[2])


def read_listed(reader: Reader, parts: list, depth: int) -> Any:
    if len(parts) != 2 or parts[0] not in _LISTED_DTYPES:
        raise BadData("a column that is none")
    items = reader.of_type(list, parts[1], depth)
    for item in items:
        if item is not None and not issubclass(type(item), _LISTED):
            raise BadData("a column that holds other things than numbers and texts")
    if parts[0] == "object":
        array = np.empty(len(items), dtype=object)
        array[:] = items
        return array

    import pandas as pd

    return reader.built(pd.array, items, dtype=parts[0])


_COLUMN_READERS = {"categorical": read_categorical, "listed": read_listed}
LIBRARIES = (("pandas", write_of_pandas),)
READERS: dict[str, tuple[Read, int | None]] = {
    "range_index": (read_range_index, 4),
    "index": (read_index, 2),
    "series": (read_series, 3),
    "frame": (read_frame, None),
}
