"""Namespaces around the warm process, with bubblewrap where it is installed and permitted."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from autograder.engine.job import MEGABYTE

_SECONDS_TO_START = 10
# What a warm process of root needs to give each child a user and a file system of its own; the
# child gives them up before it runs code of a student.
_CAPABILITIES = (
    "CAP_CHOWN",
    "CAP_DAC_READ_SEARCH",
    "CAP_SETGID",
    "CAP_SETPCAP",
    "CAP_SETUID",
    "CAP_SYS_ADMIN",
)


def bwrap_prefix(
    readable: Sequence[Path],
    writable: Sequence[Path],
    environment: Mapping[str, str],
    temporary_bytes: int = 100 * MEGABYTE,
) -> list[str] | None:
    """The command before the command of the warm process that gives it a world of its own.

    In there, nothing exists but the given paths: no other process, no network, no other user's
    files; `/tmp` is private and small. The process ends with the one that started it. Descriptors
    that are handed over stay open; process numbers are those of the namespace, so a process is
    known outside by its descriptor (pidfd).

    Args:
        readable: files and folders; see `library_paths`. What is not there is left out.
        writable: folders.
        environment: all variables that the process sees.
        temporary_bytes: size of `/tmp`.

    Returns:
        The prefix, or `None` where bubblewrap is not installed or the system does not permit it
        (Docker's default profile, AppArmor of Ubuntu 24.04).
    """
    program = shutil.which("bwrap")
    if program is None:
        return None
    prefix = [program, "--die-with-parent", "--new-session", "--cap-drop", "ALL"]
    if os.geteuid() == 0:
        # A user namespace would know root only.
        prefix += ["--unshare-ipc", "--unshare-pid", "--unshare-net", "--unshare-uts"]
        prefix += ["--unshare-cgroup-try"]
        for capability in _CAPABILITIES:
            prefix += ["--cap-add", capability]
    else:
        prefix += ["--unshare-all"]
    prefix += ["--clearenv"]
    for name, value in environment.items():
        prefix += ["--setenv", name, value]
    prefix += [
        "--proc",
        "/proc",
        "--dev",
        "/dev",
        "--size",
        str(temporary_bytes),
        "--tmpfs",
        "/tmp",
    ]
    # A folder before what lies in it, which would be hidden otherwise.
    for path in sorted(set(readable)):
        if not path.is_relative_to("/proc") and not path.is_relative_to("/dev"):
            prefix += ["--ro-bind-try", str(path), str(path)]
    for path in sorted(set(writable)):
        prefix += ["--bind", str(path), str(path)]
    return prefix if _works(prefix) else None


def _works(prefix: list[str]) -> bool:
    try:
        tried = subprocess.run(
            [*prefix, sys.executable, "-S", "-c", ""],
            capture_output=True,
            timeout=_SECONDS_TO_START,
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return tried.returncode == 0
