"""Messages over a socket: each is preceded by its length."""

from __future__ import annotations

import time
from typing import Any

from autograder.engine.codec.tree import BadData

_PREFIX_BYTES = 8


class Closed(ConnectionError):
    """The other end of the connection is closed."""


class Incomplete(TimeoutError):
    """Time ran out in the middle of a message: the connection is of no further use."""


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
