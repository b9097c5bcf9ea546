"""A file system of its own for what a submission writes: the kernel holds its size and number.

It lies in memory (tmpfs), in a mount namespace of the process alone: nobody else sees it, and all
that is in it, however deep or closed, is gone when the process ends and nobody holds a descriptor.
"""

from __future__ import annotations

import ctypes
import os
import shutil
from contextlib import suppress
from pathlib import Path

from autograder.engine.job import Limits
from autograder.engine.sandbox.process import be_dumpable, keeping_death_signal, libc_call

# linux/sched.h, linux/mount.h
_NEW_MOUNTS, _NEW_USERS = 0x0002_0000, 0x1000_0000
_NO_SUID, _NO_DEVICES, _NO_PROGRAMS = 0x2, 0x4, 0x8
_ALL_BELOW, _PRIVATE = 0x4000, 0x4_0000
_PAGE = os.sysconf("SC_PAGE_SIZE") if hasattr(os, "sysconf") else 4096


def own(folder: Path, limits: Limits) -> bool:
    """Put a file system of this process alone in the place of a folder, with what is in it.

    Root does it with its own right (CAP_SYS_ADMIN). Others make a user namespace in which they
    have that right and are who they are; it is given up with all others when the process enters
    the sandbox. The process must have one thread.

    Args:
        folder: where the submission writes; what lies there already is not counted.
        limits: size and number of all that it writes.

    Returns:
        Whether the system permits it (Docker's default profile and AppArmor of Ubuntu 24.04 do
        not). If not, everything is as it was.

    Raises:
        OSError: what lies in the folder could not be copied.
    """
    with keeping_death_signal():
        if not _enter_a_namespace():
            return False
    there = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        size, number = _size_and_number(f"/proc/self/fd/{there}")
        options = (
            f"size={limits.folder_bytes + size},"
            f"nr_inodes={limits.folder_entries + number + 1},mode=0700"
        )
        if not _mount(b"tmpfs", folder, b"tmpfs", _NO_SUID | _NO_DEVICES | _NO_PROGRAMS, options):
            return False
        shutil.copytree(f"/proc/self/fd/{there}", folder, dirs_exist_ok=True)
    finally:
        os.close(there)
    return True


def _enter_a_namespace() -> bool:
    user, group = os.geteuid(), os.getegid()
    try:
        if user == 0:
            libc_call("unshare", ctypes.c_int(_NEW_MOUNTS))
        else:
            libc_call("unshare", ctypes.c_int(_NEW_MOUNTS | _NEW_USERS))
    except OSError:
        return False
    if user:
        with suppress(OSError):  # where this fails, so does mounting
            be_dumpable()
            Path("/proc/self/setgroups").write_text("deny")
            Path("/proc/self/uid_map").write_text(f"{user} {user} 1")
            Path("/proc/self/gid_map").write_text(f"{group} {group} 1")
    # Otherwise the mount would appear in the namespace that this one was copied from.
    return _mount(None, Path("/"), None, _ALL_BELOW | _PRIVATE)


def _mount(
    source: bytes | None, target: Path, kind: bytes | None, flags: int, options: str = ""
) -> bool:
    try:
        libc_call(
            "mount", source, os.fsencode(target), kind, ctypes.c_ulong(flags), options.encode()
        )
    except OSError:
        return False
    return True


def _size_and_number(folder: str) -> tuple[int, int]:
    """Bytes in whole pages, and entries."""
    size = number = 0
    for place, folders, files in os.walk(folder):
        number += len(folders) + len(files)
        for name in files:
            pages = -(-os.lstat(os.path.join(place, name)).st_size // _PAGE)
            size += pages * _PAGE
    return size, number
