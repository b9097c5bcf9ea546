"""Which system calls the process may make: seccomp filters, for x86-64 and aarch64.

The first filter is a list of what is allowed: the calls that a notebook with TensorFlow, SQLite,
ZeroMQ and the numerical libraries was seen to make, and their relatives (`syscalls`). All others
are refused like by a kernel that does not permit them (EPERM), newer ones like by a kernel that
does not know them (ENOSYS), for which the C library has a way round. Changes of mode and times of
a file are answered with success and not made: Landlock does not decide about them, and
`shutil.copy2` must not fail. Calls of another architecture end the process.

The second filter takes the ways to new sockets away, and the sending of descriptors, in all
threads.
"""

from __future__ import annotations

import ctypes
import errno
import os
import platform
import struct
from collections.abc import Collection
from dataclasses import dataclass

from autograder.engine.sandbox.process import syscall
from autograder.engine.sandbox.syscalls import ARCHITECTURES, numbers

_SET_FILTER = 1
_ALL_THREADS = 1
_ALLOW, _KILL = 0x7FFF_0000, 0x8000_0000
_PRETEND = 0x0005_0000  # "failed", with no error
_NOT_PERMITTED, _NOT_KNOWN = _PRETEND | errno.EPERM, _PRETEND | errno.ENOSYS
# ZeroMQ, which looks for network interfaces, goes on after this error only.
_NOT_SUPPORTED = _PRETEND | errno.EOPNOTSUPP
_AUDIT_NUMBER = {"x86_64": 0xC000_003E, "aarch64": 0xC000_00B7}
_X32_BIT = 0x4000_0000
# From here on, system calls have the same numbers everywhere and came after Linux 5.0.
_NEWER = 424

_ALL_BITS = 0xFFFF_FFFF

# Of the kernel's headers; the same on both architectures.
_CLONE_THREAD = 0x0001_0000
_CLONE_NAMESPACES = 0x7E02_0000
_O_ACCESS, _O_TRUNC = 0o3, 0o1000
_MAP_SHARED, _MAP_ANONYMOUS, _MAP_GROWSDOWN, _MAP_HUGETLB = 0x1, 0x20, 0x100, 0x4_0000
_AF_UNIX = 1
_SOCK_TYPE, _SOCK_STREAM = 0xF, 1
_SCHED_OTHER = 0
# F_DUPFD … F_SETLKW, F_OFD_GETLK … F_OFD_SETLKW, F_DUPFD_CLOEXEC, F_GETPIPE_SZ, F_GET_SEALS.
# Not F_SETOWN and F_SETSIG, which send any signal to any process of the same user.
_FCNTL = (*range(8), *range(36, 39), 1030, 1032, 1034)
# TCGETS, TIOCGWINSZ, FIONREAD, FIONBIO, FIONCLEX, FIOCLEX
_IOCTL = (0x5401, 0x5413, 0x541B, 0x5421, 0x5450, 0x5451)
# PR_GET_PDEATHSIG, PR_GET_DUMPABLE, PR_SET_NAME, PR_GET_NAME, PR_CAPBSET_READ,
# PR_GET_NO_NEW_PRIVS, PR_SET_THP_DISABLE, PR_SET_VMA
_PRCTL = (2, 3, 15, 16, 23, 39, 41, 0x5356_4D41)

_SEALED = {
    "socket": _NOT_SUPPORTED,
    "bind": _NOT_PERMITTED,
    "listen": _NOT_PERMITTED,
    "connect": _NOT_PERMITTED,
    # A file whose descriptor is on its way in a socket is open nowhere: nobody could count it.
    "sendmsg": _NOT_PERMITTED,
    "sendmmsg": _NOT_PERMITTED,
    "seccomp": _NOT_PERMITTED,
}


@dataclass(frozen=True)
class Condition:
    """A condition on half an argument of a system call.

    Attributes:
        argument: its position, from 0.
        values: what it may be.
        mask: the bits that are looked at.
        upper: look at the upper 32 bits. The lower ones are all there is of an `int`.
    """

    argument: int
    values: Collection[int]
    mask: int = _ALL_BITS
    upper: bool = False


@dataclass(frozen=True)
class Rule:
    """The answer to a system call.

    Attributes:
        conditions: on its arguments.
        then: the answer if all of them hold.
        otherwise: the answer if not.
    """

    conditions: tuple[Condition, ...] = ()
    then: int = _ALLOW
    otherwise: int = _NOT_PERMITTED


def _null(argument: int) -> tuple[Condition, ...]:
    return (Condition(argument, (0,)), Condition(argument, (0,), upper=True))


def _opened_without_truncating_on_reading(argument: int) -> Rule:
    # Before version 3, Landlock does not see that O_RDONLY | O_TRUNC empties a file.
    to_read_or_write = (0, 1, 2, 1 | _O_TRUNC, 2 | _O_TRUNC)
    return Rule((Condition(argument, to_read_or_write, mask=_O_ACCESS | _O_TRUNC),))


def _rules(own: int) -> dict[str, Rule]:
    """Rules for the listed calls that are not simply allowed.

    Args:
        own: number of the process, the only one to which signals may go.
    """
    to_itself = Rule((Condition(0, (own,)),))
    pretended = Rule(then=_PRETEND)
    # A datagram can be sent to the socket of any service without `connect`.
    unix_stream = Rule(
        (Condition(0, (_AF_UNIX,)), Condition(1, (_SOCK_STREAM,), _SOCK_TYPE)),
        otherwise=_NOT_SUPPORTED,
    )
    new_thread = Condition(0, (_CLONE_THREAD,), _CLONE_THREAD | _CLONE_NAMESPACES)
    # RLIMIT_DATA counts neither shared memory nor what grows like a stack.
    counted = Condition(
        3,
        (0, _MAP_SHARED, _MAP_ANONYMOUS),
        _MAP_SHARED | _MAP_ANONYMOUS | _MAP_GROWSDOWN | _MAP_HUGETLB,
    )
    return {
        "clone": Rule((new_thread,)),
        "mmap": Rule((counted,)),
        "open": _opened_without_truncating_on_reading(1),
        "openat": _opened_without_truncating_on_reading(2),
        "socket": unix_stream,
        "socketpair": unix_stream,
        "sendto": Rule(_null(4)),
        "kill": to_itself,
        "tgkill": to_itself,
        "rt_sigqueueinfo": to_itself,
        "rt_tgsigqueueinfo": to_itself,
        "fcntl": Rule((Condition(1, _FCNTL),)),
        "ioctl": Rule((Condition(1, _IOCTL),)),
        "prctl": Rule((Condition(0, _PRCTL),)),
        "prlimit64": Rule(_null(2)),
        "sched_setaffinity": Rule((Condition(0, (0, own)),)),
        "sched_setscheduler": Rule((Condition(1, (_SCHED_OTHER,)),)),  # ZeroMQ aborts without it
        "chmod": pretended,
        "fchmod": pretended,
        "fchmodat": pretended,
        # Without times it comes from `Path.touch`, which makes the file if this is refused.
        "utimensat": Rule(_null(2), then=_NOT_PERMITTED, otherwise=_PRETEND),
    }


def restrict() -> bool:
    """Allow this thread, and what it starts, the listed system calls only.

    The process must have given up gaining privileges.

    Returns:
        Whether the kernel and the architecture have such filters.
    """
    architecture = platform.machine()
    return architecture in ARCHITECTURES and _install(
        architecture, first_filter(architecture, os.getpid()), flags=0
    )


def seal() -> None:
    """Refuse new sockets, descriptors in messages and further filters in all threads.

    Raises:
        OSError: the kernel refused the filter.
    """
    architecture = platform.machine()
    if architecture in ARCHITECTURES:
        _install(architecture, second_filter(architecture), flags=_ALL_THREADS)


def _install(architecture: str, program: bytes, flags: int) -> bool:
    code = ctypes.create_string_buffer(program, len(program))
    header = struct.pack("@HP", len(program) // 8, ctypes.addressof(code))
    try:
        thread = syscall(numbers(architecture)["seccomp"], _SET_FILTER, flags, header)
    except OSError as error:
        if error.errno in (errno.ENOSYS, errno.EINVAL):  # a kernel without them
            return False
        raise
    if thread:
        raise OSError(errno.ESRCH, f"thread {thread} cannot take over the filter")
    return True


# Instructions of the kernel's packet filter (linux/bpf_common.h).
_LOAD, _AND, _RETURN = 0x20, 0x54, 0x06
_IF_EQUAL, _IF_GREATER, _IF_NOT_LESS = 0x15, 0x25, 0x35
# Where struct seccomp_data has what; both architectures are little-endian.
_NUMBER, _ARCHITECTURE, _ARGUMENTS = 0, 4, 16


def _instruction(code: int, value: int, if_so: int = 0, if_not: int = 0) -> bytes:
    """`if_so` and `if_not` count the instructions that a comparison skips."""
    return struct.pack("=HBBI", code, if_so, if_not, value)


def first_filter(architecture: str, own: int) -> bytes:
    """The program that allows the listed calls.

    Args:
        architecture: `x86_64` or `aarch64`.
        own: number of the process.
    """
    known = numbers(architecture)
    rules = {known[name]: rule for name, rule in _rules(own).items() if name in known}
    program = [
        _instruction(_LOAD, _ARCHITECTURE),
        _instruction(_IF_EQUAL, _AUDIT_NUMBER[architecture], if_so=1),
        _instruction(_RETURN, _KILL),
        _instruction(_LOAD, _NUMBER),
    ]
    if architecture == "x86_64":
        program += _if_then(_IF_NOT_LESS, _X32_BIT, [_instruction(_RETURN, _KILL)])
    for number, rule in rules.items():
        program += _if_then(_IF_EQUAL, number, _answer(rule))
    for first, last in _ranges(set(known.values()) - rules.keys()):
        program += [
            _instruction(_IF_NOT_LESS, first, if_not=2),
            _instruction(_IF_GREATER, last, if_so=1),
            _instruction(_RETURN, _ALLOW),
        ]
    program += _if_then(_IF_NOT_LESS, _NEWER, [_instruction(_RETURN, _NOT_KNOWN)])
    program.append(_instruction(_RETURN, _NOT_PERMITTED))
    return b"".join(program)


def second_filter(architecture: str) -> bytes:
    """The program that refuses new sockets; the first one stays in force beside it.

    Args:
        architecture: `x86_64` or `aarch64`.
    """
    known = numbers(architecture)
    program = [_instruction(_LOAD, _NUMBER)]
    for name, answer in _SEALED.items():
        program += _if_then(_IF_EQUAL, known[name], [_instruction(_RETURN, answer)])
    program.append(_instruction(_RETURN, _ALLOW))
    return b"".join(program)


def _if_then(comparison: int, value: int, then: list[bytes]) -> list[bytes]:
    return [_instruction(comparison, value, if_not=len(then)), *then]


def _answer(rule: Rule) -> list[bytes]:
    program = []
    for condition in rule.conditions:
        where = _ARGUMENTS + 8 * condition.argument + 4 * condition.upper
        values = sorted(condition.values)
        program.append(_instruction(_LOAD, where))
        if condition.mask != _ALL_BITS:
            program.append(_instruction(_AND, condition.mask))
        program += [
            # To the next condition, which is behind the other values and the refusal.
            _instruction(_IF_EQUAL, value, if_so=len(values) - place)
            for place, value in enumerate(values)
        ]
        program.append(_instruction(_RETURN, rule.otherwise))
    program.append(_instruction(_RETURN, rule.then))
    return program


def _ranges(values: Collection[int]) -> list[tuple[int, int]]:
    """Runs of consecutive numbers: first and last of each."""
    ranges: list[tuple[int, int]] = []
    for value in sorted(values):
        if ranges and ranges[-1][1] == value - 1:
            ranges[-1] = (ranges[-1][0], value)
        else:
            ranges.append((value, value))
    return ranges
