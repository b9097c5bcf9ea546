"""Landlock: which paths the process may read and write (Linux 5.13 and later, linux/landlock.h)."""

from __future__ import annotations

import os
import stat
import struct
from collections.abc import Sequence
from pathlib import Path

from autograder.engine.sandbox.process import syscall

# The numbers are the same on every architecture.
_CREATE_RULESET, _ADD_RULE, _RESTRICT_SELF = 444, 445, 446
_ASK_VERSION = 1
_PATH_BENEATH = 1

_WRITE_FILE, _READ_FILE, _READ_DIR = 1 << 1, 1 << 2, 1 << 3
_REMOVE_DIR, _REMOVE_FILE, _MAKE_DIR, _MAKE_REG, _MAKE_SOCK = 1 << 4, 1 << 5, 1 << 7, 1 << 8, 1 << 9
_REFER, _TRUNCATE = 1 << 13, 1 << 14
# Rights that each version of the interface added; a right is only refused if it is named.
_FILE_RIGHTS = {1: (1 << 13) - 1, 2: _REFER, 3: _TRUNCATE, 5: 1 << 15}
_TCP_BIND_AND_CONNECT = 0b11  # version 4
_ABSTRACT_SOCKETS_AND_SIGNALS = 0b11  # version 6

# Executing is granted nowhere, nor is making links, pipes and devices: what reads the folder
# afterwards must find files and folders only. Sockets are for ZeroMQ.
_READ = _READ_FILE | _READ_DIR
_READ_AND_WRITE = (
    _READ
    | _WRITE_FILE
    | _TRUNCATE
    | _REMOVE_DIR
    | _REMOVE_FILE
    | _MAKE_DIR
    | _MAKE_REG
    | _MAKE_SOCK
    | _REFER
)
# Beside its sockets it makes nothing else: that folder has no limit.
_READ_AND_BIND = _READ | _MAKE_SOCK
_RIGHTS_OF_A_FILE = _READ_FILE | _WRITE_FILE | _TRUNCATE


def version() -> int:
    """The version of the kernel's interface (ABI); 0 without Landlock."""
    try:
        return syscall(_CREATE_RULESET, 0, 0, _ASK_VERSION)
    except OSError:
        return 0


class Ruleset:
    """What may be read and written; the paths are opened now and enforced by `restrict`.

    Args:
        readable: files and folders; those that are not there are left out.
        writable: folders.
        bindable: folders in which sockets may be made, and nothing else.
    """

    def __init__(
        self, readable: Sequence[Path], writable: Sequence[Path], bindable: Sequence[Path] = ()
    ):
        self._version = version()
        if not self._version:
            return
        self._handled = sum(
            rights for since, rights in _FILE_RIGHTS.items() if since <= self._version
        )
        attributes = [self._handled]
        if self._version >= 4:
            attributes.append(_TCP_BIND_AND_CONNECT)
        if self._version >= 6:
            attributes.append(_ABSTRACT_SOCKETS_AND_SIGNALS)
        packed = struct.pack(f"={len(attributes)}Q", *attributes)
        self._ruleset = syscall(_CREATE_RULESET, packed, len(packed), 0)
        for path in readable:
            if os.path.exists(path):
                self._add(path, _READ)
        for path in (*writable, Path("/dev/null")):
            self._add(path, _READ_AND_WRITE)
        for path in bindable:
            self._add(path, _READ_AND_BIND)

    def _add(self, path: Path, rights: int) -> None:
        descriptor = os.open(path, os.O_PATH | os.O_CLOEXEC)
        if not stat.S_ISDIR(os.fstat(descriptor).st_mode):
            rights &= _RIGHTS_OF_A_FILE
        rule = struct.pack("=Qi", rights & self._handled, descriptor)
        syscall(_ADD_RULE, self._ruleset, _PATH_BENEATH, rule, 0)
        # A rule hangs on an inode, and /proc makes new inodes when it has forgotten the old ones,
        # which it must not while a descriptor is open.
        if not Path(path).is_relative_to("/proc"):
            os.close(descriptor)

    def restrict(self) -> bool:
        """Enforce the rules on this thread and what it starts; says whether there is Landlock.

        The process must have given up gaining privileges.
        """
        if not self._version:
            return False
        syscall(_RESTRICT_SELF, self._ruleset, 0)
        os.close(self._ruleset)
        return True
