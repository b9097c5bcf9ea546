"""What the student's process may do: the kernel refuses the rest, without root and without Docker.

Three layers hold each other's gaps shut. Landlock (`landlock`) decides about paths: read the
libraries and the course's data, write one folder, nothing else. A seccomp filter (`seccomp`)
decides about system calls: no new process, no network, no signal to others. Resource limits
(`process`) bound memory, processor time, threads and files; a process started by root also gets a
user of its own. What it writes goes into a file system of its own (`filesystem`) where the system
permits one. Namespaces (`namespaces`) are put around the warm process where bubblewrap works.

A process goes in in three steps: `own_files` and `enter` while it has one thread, `seal` when its
kernel has bound its sockets, before the first line of the student. Nothing leads out again. `probe`
tries it.

What stays possible, and is bounded elsewhere: to fill the writable folder with many files where
it is no file system of its own (the examiner counts, `autograder.engine.written`); to ask whether
a path exists and how large the file is (Landlock does not decide about `stat`; with namespaces
the path is not there).
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path

from autograder.engine.job import FULL, NONE, PARTIAL, Limits
from autograder.engine.sandbox import landlock, process, seccomp
from autograder.engine.sandbox.filesystem import own as own_files
from autograder.engine.sandbox.libraries import library_paths
from autograder.engine.sandbox.namespaces import bwrap_prefix
from autograder.engine.sandbox.process import SandboxError
from autograder.engine.sandbox.selftest import Probe, probe

__all__ = [
    "Probe",
    "SandboxError",
    "bwrap_prefix",
    "enter",
    "library_paths",
    "own_files",
    "probe",
    "seal",
]


def enter(
    readable: Sequence[Path],
    writable: Sequence[Path],
    limits: Limits,
    bindable: Sequence[Path] = (),
) -> str:
    """Put this process into the sandbox; there is no way back.

    A process of root gets a user of its own, to which the writable folders are given. Signals of
    the process to itself, its own end with its parent (PR_SET_PDEATHSIG) and open descriptors
    stay as they are.

    Args:
        readable: files and folders to be read; see `library_paths`. What is not there is left
            out.
        writable: folders to be read and written.
        limits: memory, processor time, threads, open files, size of a file.
        bindable: folders to be read, and to make sockets in.

    Returns:
        `full` (Landlock and seccomp are active), `partial` (one of them is) or `none`. Whether
        they refuse what they should is for `probe` to find out.

    Raises:
        SandboxError: the process has more than one thread, or its own user cannot read a path.
        OSError: a writable folder is not there.
    """
    if not sys.platform.startswith("linux"):
        return NONE
    threads = len(os.listdir("/proc/self/task"))
    if threads != 1:
        raise SandboxError(
            f"a process with {threads} threads cannot enter the sandbox: call `enter` before "
            "anything starts a thread"
        )
    process.be_killed_first()
    paths = landlock.Ruleset(readable, writable, bindable)
    given = [*writable, *bindable]
    own_user = process.drop_privileges([*readable, *given], given)
    process.limit(limits, own_user)
    process.set_no_new_privileges()
    layers = [paths.restrict(), seccomp.restrict()]
    return FULL if all(layers) else PARTIAL if any(layers) else NONE


def seal() -> None:
    """Refuse new sockets from now on, in all threads; connections to bound ones still come in.

    Raises:
        OSError: the kernel refused the filter.
    """
    if sys.platform.startswith("linux"):
        seccomp.seal()
