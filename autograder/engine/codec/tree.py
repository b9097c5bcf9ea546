"""The tree of a header: how it is walked, and how large it may be.

A tree is what JSON can hold. `null`, booleans, finite numbers and short texts stand for themselves,
everything else is an array of a tag and what the tag needs; that the kinds of value know.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from autograder.checks.plain import NotPlain, type_name

MAX_NODES = 1_000_000
LIBRARY_NODES = 50  # what a tensor, a column or a handle counts as: they are slow and large
MAX_DEPTH = 50
MAX_INT_BITS = 4096
TOO_MANY = f"a structure of more than {MAX_NODES:,} values"
_INNER_LEVELS = 2  # the array in a tensor, for instance, is a level to the reader only
_MAX_HANDLE = 10_000  # characters
_SHORT_TEXT = 64  # characters
_SURROGATE = re.compile("[\ud800-\udfff]")

ToHandle = Callable[[Any], dict]
FromHandle = Callable[[dict], Any]
# What makes the tree of a value at a depth, and what makes the value of the parts of a tree.
Write = Callable[["Writer", Any, int], Any]
Read = Callable[["Reader", list, int], Any]


class BadData(ValueError):
    """Bytes that are no message; the text says why."""


class TooMuch(NotPlain):
    """The whole structure is too large or too deep, so it does not matter where it stands."""


@dataclass(frozen=True)
class Kinds:
    """The kinds of value that are sent.

    Attributes:
        writers: type → what makes the tree of a value of exactly this type, at a depth.
        bases: the same for subclasses; the first that fits counts.
        libraries: name of a library → what makes the tree, if the value is one of the library's.
        readers: tag → what makes the value of its parts, and how many these are if that is fixed.
    """

    writers: dict[type, Write]
    bases: tuple[tuple[type, Write], ...]
    libraries: tuple[tuple[str, Callable[[Writer, Any, Any, int], list | None]], ...]
    readers: dict[str, tuple[Read, int | None]]


class Writer:
    """Makes the tree of a header; `contents` is what has to follow it.

    Args:
        kinds: the kinds of value that are sent.
        to_handle: describes a value of any other kind; `None` if there may be none.
    """

    def __init__(self, kinds: Kinds, to_handle: ToHandle | None):
        self.contents: list[Any] = []
        self._kinds = kinds
        self._to_handle = to_handle
        self._nodes = 0
        self._arrays: dict[int, tuple[Any, list]] = {}  # kept, so that no other has its number

    def again(self, array: Any) -> list | None:
        """The tree of an array that this message holds already: it stays one and the same."""
        _, node = self._arrays.get(id(array), (None, None))
        if node is None:
            return None
        if node[0] != "shared":
            node[:] = ["shared", id(array), list(node)]
        return ["same", node[1]]

    def first(self, array: Any, node: list) -> list:
        """The tree of an array, which may come again."""
        self._arrays[id(array)] = (array, node)
        return node

    def node(self, value: Any, depth: int) -> Any:
        """The tree of a value; `depth` is the number of values that it stands in."""
        self.count(1)
        if depth > MAX_DEPTH:
            raise TooMuch(f"a structure nested more than {MAX_DEPTH} levels deep")
        write = self._kinds.writers.get(type(value))
        if write is None:
            bases = self._kinds.bases
            write = next((write for base, write in bases if issubclass(type(value), base)), None)
        if write is not None:
            return write(self, value, depth)
        for library, write_library in self._kinds.libraries:
            module = sys.modules.get(library)
            if module is not None:
                node = write_library(self, module, value, depth)
                if node is not None:
                    return node
        return self.other(value)

    def count(self, nodes: int) -> None:
        """Count what something costs whoever reads it.

        Raises:
            TooMuch: it is too much for one message.
        """
        self._nodes += nodes
        if self._nodes > MAX_NODES:
            raise TooMuch(TOO_MANY)

    def other(self, value: Any, spoken: str | None = None) -> list:
        """The tree of a value that stays where it is.

        Raises:
            NotPlain: only data may be sent; `spoken` says what this is.
        """
        if self._to_handle is None:
            raise NotPlain(spoken or type_name(value))
        self.count(LIBRARY_NODES)
        return ["handle", self.text(json.dumps(self._to_handle(value)))]

    def text(self, value: str, _: int = 0) -> Any:
        """The tree of a text: itself if it is short."""
        value = str.__str__(value)
        if len(value) <= _SHORT_TEXT and (value.isascii() or not _SURROGATE.search(value)):
            return value
        content = value.encode("utf-8", "surrogatepass")
        self.contents.append(content)
        return ["str", len(content)]

    def items(self, items: Any, outer: str, depth: int) -> list:
        """The trees of the items of an `outer`, which stands at `depth`."""
        try:
            return [self.node(item, depth + 1) for item in items]
        except TooMuch:
            raise
        except NotPlain as error:
            raise NotPlain(f"a {outer} that holds {error}") from None

    def without_handles(self, write: Callable[[Writer], list], value: Any) -> list:
        """A value of which either everything is sent or nothing."""
        writer = Writer(self._kinds, None)
        try:
            node = write(writer)
        except TooMuch:
            raise
        except NotPlain as error:
            return self.other(value, f"{type_name(value)} with {error}")
        self.count(writer._nodes)
        self.contents += writer.contents
        return node


class Reader:
    """Makes the value of a tree, with contents from the bytes that followed the header.

    Args:
        kinds: the kinds of value that are read.
        contents: the bytes.
        from_handle: makes the value for a description; `None` if there may be none.
    """

    def __init__(self, kinds: Kinds, contents: memoryview, from_handle: FromHandle | None):
        self._kinds = kinds
        self._contents = contents
        self._position = 0
        self._from_handle = from_handle
        self._nodes = 0
        self._shared: dict[int, Any] = {}

    def node(self, tree: Any, depth: int) -> Any:
        """The value of a tree; `depth` is the number of values that it stands in."""
        if depth > MAX_DEPTH + _INNER_LEVELS:
            raise BadData("values nested too deep")
        kind = type(tree)
        if tree is None or kind in (bool, float, str):
            return tree
        if kind is int:
            return checked_int(tree)
        if kind is not list or not tree or type(tree[0]) is not str:
            raise BadData("a value without a tag")
        tag, *parts = tree
        read, count = self._kinds.readers.get(tag, (None, None))
        if read is None:
            raise BadData("an unknown tag")
        if count is not None and len(parts) != count:
            raise BadData(f"a tag {tag} with {len(parts)} parts")
        return read(self, parts, depth + 1)

    def finish(self) -> None:
        """Make sure that nothing is left over."""
        if self._position != len(self._contents):
            raise BadData("bytes that belong to nothing")

    def count(self, nodes: int) -> None:
        """Count what something costs; `BadData` if it is too much for one message."""
        self._nodes += nodes
        if self._nodes > MAX_NODES:
            raise BadData(TOO_MANY)

    def take(self, size: Any) -> memoryview:
        """The next contents, `size` bytes of them."""
        end = self._position + size if type(size) is int and size >= 0 else -1
        if not self._position <= end <= len(self._contents):
            raise BadData("a content that is not there")
        content = self._contents[self._position : end]
        self._position = end
        return content

    def built(self, make: Callable[..., Any], *args: Any, **named: Any) -> Any:
        """Have a library make something; what it does not take is bad data, whatever it says."""
        self.count(LIBRARY_NODES)
        try:
            return make(*args, **named)
        except Exception as error:
            raise BadData(f"{make.__name__} refuses it ({type(error).__name__})") from None

    def nodes_of(self, parts: list, depth: int) -> list:
        """The values of some trees."""
        self.count(len(parts))
        return [self.node(part, depth) for part in parts]

    def of_type(self, kind: type, part: Any, depth: int) -> Any:
        """The value of a tree that has to be of exactly this type."""
        value = self.node(part, depth)
        if type(value) is not kind:
            raise BadData(f"something else where a {kind.__name__} has to be")
        return value

    def shared(self, parts: list, depth: int) -> Any:
        """A value that comes again."""
        number = self.of_type(int, parts[0], depth)
        self._shared[number] = value = self.node(parts[1], depth)
        return value

    def same(self, parts: list, depth: int) -> Any:
        """A value that was there before."""
        number = self.of_type(int, parts[0], depth)
        if number not in self._shared:
            raise BadData("a value that was not there before")
        return self._shared[number]

    def handle(self, parts: list, depth: int) -> Any:
        """The value for a description of one that stays where it is."""
        text = self.of_type(str, parts[0], depth)
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
        self.count(LIBRARY_NODES)
        return self._from_handle(description)


def checked_int(value: int) -> int:
    """An int, if it is not too large."""
    if value.bit_length() > MAX_INT_BITS:
        raise BadData("an int that is too large")
    return value
