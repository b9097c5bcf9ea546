"""Limits and identity of the process, and the system calls that Python has no function for."""

from __future__ import annotations

import ctypes
import functools
import os
import struct
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from autograder.engine.job import MEGABYTE, Limits

with suppress(ImportError):  # on Windows, where `probe` has to say so
    import resource

# Users of this range belong to nobody (systemd's table of user numbers calls it unused).
_FIRST_OWN_USER, _OWN_USERS = 1_900_000_000, 240_000_000
_STACK_BYTES = 64 * MEGABYTE
_SECONDS_TO_END = 2  # from the signal that a process may handle to the one that it may not

# linux/prctl.h, linux/capability.h
_GET_DEATH_SIGNAL, _SET_DEATH_SIGNAL = 2, 1
_SET_DUMPABLE = 4
_SET_KEEP_CAPABILITIES = 8
_DROP_FROM_BOUNDING_SET = 24
_SET_NO_NEW_PRIVILEGES = 38
_CAPABILITY_VERSION = 0x20080522
_CHANGE_OWNER, _OVERRIDE_ALL, _READ_ALL = 1 << 0, 1 << 1, 1 << 2


class SandboxError(RuntimeError):
    """The process cannot be put into the sandbox; the message says why."""


@functools.cache
def _libc() -> ctypes.CDLL:
    libc = ctypes.CDLL(None, use_errno=True)
    libc.syscall.restype = ctypes.c_long
    return libc


def _checked(result: int) -> int:
    if result == -1:
        number = ctypes.get_errno()
        raise OSError(number, os.strerror(number))
    return result


def syscall(number: int, *arguments: int | bytes | ctypes.Array) -> int:
    """Make a system call.

    Args:
        number: of the call.
        arguments: numbers, or memory that is handed over by address.

    Raises:
        OSError: the call failed.
    """
    as_long = [ctypes.c_long(a) if isinstance(a, int) else a for a in arguments]
    return _checked(_libc().syscall(ctypes.c_long(number), *as_long))


def libc_call(name: str, *arguments: Any) -> int:
    """Call a function of the C library that sets `errno`.

    Raises:
        OSError: the call failed.
    """
    return _checked(getattr(_libc(), name)(*arguments))


def prctl(option: int, *arguments: int | ctypes.Array) -> int:
    """Call prctl(2).

    Raises:
        OSError: the call failed.
    """
    padded = [*arguments, *[0] * (4 - len(arguments))]
    as_long = [ctypes.c_ulong(a) if isinstance(a, int) else a for a in padded]
    return _checked(_libc().prctl(ctypes.c_int(option), *as_long))


def set_no_new_privileges() -> None:
    """Let no program that this process starts gain a right; Landlock and seccomp ask for it."""
    prctl(_SET_NO_NEW_PRIVILEGES, 1)


def be_killed_first() -> None:
    """Ask the kernel to end this process before others where the machine runs out of memory."""
    with suppress(OSError):
        Path("/proc/self/oom_score_adj").write_text("1000")


def limit(limits: Limits, own_user: bool) -> None:
    """Set the resource limits of this process; they cannot be raised again.

    The kernel counts threads per user. Where workers share the user with everything else that
    runs under it, the limit is above all of that, and bounds them together.

    Args:
        limits: of the submission.
        own_user: no other process has the user of this one.
    """
    threads = limits.threads
    if not own_user:
        running = int(Path("/proc/loadavg").read_text().split()[3].partition("/")[2])
        threads = running + limits.threads * (os.cpu_count() or 1)
    for kind, value in (
        (resource.RLIMIT_DATA, limits.memory_bytes),
        (resource.RLIMIT_STACK, _STACK_BYTES),
        (resource.RLIMIT_FSIZE, limits.file_bytes),
        (resource.RLIMIT_NOFILE, limits.open_files),
        (resource.RLIMIT_NPROC, threads),
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_MEMLOCK, 0),
        (resource.RLIMIT_MSGQUEUE, 0),
        (resource.RLIMIT_NICE, 0),
        (resource.RLIMIT_RTPRIO, 0),
    ):
        _lower(kind, value, value)
    _lower(resource.RLIMIT_CPU, limits.cpu_seconds, limits.cpu_seconds + _SECONDS_TO_END)


def _lower(kind: int, soft: int, hard: int) -> None:
    now = [
        value if value != resource.RLIM_INFINITY else max(soft, hard)
        for value in resource.getrlimit(kind)
    ]
    resource.setrlimit(kind, (min(soft, *now), min(hard, now[1])))


def drop_privileges(needed: Sequence[Path], writable: Sequence[Path]) -> bool:
    """Give up all capabilities; a process of root also becomes a user that owns nothing else.

    So the kernel counts its threads alone (it does not count those of root), and no file of root
    is its own. Where libraries lie in a folder that only root may pass, such as /root, one
    capability is kept: to read regardless of the owner, within what Landlock allows.

    Args:
        needed: paths that must stay readable.
        writable: folders to be given to the new user.

    Returns:
        Whether the process has a user of its own now.

    Raises:
        SandboxError: a needed path cannot be read without root's rights.
    """
    with keeping_death_signal():
        _empty_bounding_set()
        kept = 0
        own_user = os.geteuid() == 0 and _become_another_user()
        if own_user:
            usable = _permitted_capabilities() & (_CHANGE_OWNER | _READ_ALL | _OVERRIDE_ALL)
            _set_capabilities(usable)
            for folder in writable:
                _give_to_this_user(folder)
            # access(2) does not count capabilities.
            unreadable = [path for path in needed if os.path.exists(path) and not _readable(path)]
            if unreadable:
                kept = usable & _READ_ALL or usable & _OVERRIDE_ALL
                if not kept:
                    raise SandboxError(
                        f"only root may read {unreadable[0]}: install the course where all may "
                        "read it, or mark as an ordinary user"
                    )
        _set_capabilities(kept)
        be_dumpable()  # a change of user makes /proc/self unreadable
    return own_user


@contextmanager
def keeping_death_signal() -> Iterator[None]:
    """End with its parent afterwards as before: a change of user or rights forgets the signal."""
    death_signal = ctypes.c_int()
    prctl(_GET_DEATH_SIGNAL, ctypes.addressof(death_signal))
    try:
        yield
    finally:
        if death_signal.value:
            prctl(_SET_DEATH_SIGNAL, death_signal.value)


def be_dumpable() -> None:
    """Let this process, and those of its user, read and write its files in /proc."""
    prctl(_SET_DUMPABLE, 1)


def _empty_bounding_set() -> None:
    with suppress(OSError):  # not permitted, or no capability of this number
        for capability in range(64):
            prctl(_DROP_FROM_BOUNDING_SET, capability)


def _become_another_user() -> bool:
    """Keeps the capabilities permitted; says whether it was possible."""
    user = _FIRST_OWN_USER + int.from_bytes(os.urandom(4), "little") % _OWN_USERS
    prctl(_SET_KEEP_CAPABILITIES, 1)
    try:
        os.setgroups([])
        os.setresgid(user, user, user)
        os.setresuid(user, user, user)
    except OSError:  # in a user namespace that knows of no other users
        return False
    return True


def _give_to_this_user(folder: Path) -> None:
    user = os.getuid()
    os.chown(folder, user, user)
    for parent, folders, files in os.walk(folder):
        for name in (*folders, *files):
            os.chown(os.path.join(parent, name), user, user, follow_symlinks=False)


def _readable(path: Path) -> bool:
    return os.access(path, os.R_OK | os.X_OK if os.path.isdir(path) else os.R_OK)


def _permitted_capabilities() -> int:
    header = struct.pack("=Ii", _CAPABILITY_VERSION, 0)
    data = ctypes.create_string_buffer(24)
    _checked(_libc().capget(header, data))
    _, low, _, _, high, _ = struct.unpack("=6I", data.raw)
    return low | high << 32


def _set_capabilities(effective: int) -> None:
    """Set the permitted capabilities to the same, and let none be inherited."""
    header = struct.pack("=Ii", _CAPABILITY_VERSION, 0)
    low, high = effective & 0xFFFF_FFFF, effective >> 32
    _checked(_libc().capset(header, struct.pack("=6I", low, low, 0, high, high, 0)))
