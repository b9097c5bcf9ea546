"""Refuse every connection that leaves this machine, with the error an unplugged cable gives."""

import errno
import os
import socket

_connect = socket.socket.connect


def connect(self: socket.socket, address: object) -> None:
    """Takes the place of `socket.socket.connect`."""
    host = str(address[0]) if isinstance(address, tuple) else "localhost"
    if host not in ("localhost", "::1") and not host.startswith("127."):
        raise OSError(errno.ENETUNREACH, os.strerror(errno.ENETUNREACH))
    return _connect(self, address)
