"""How much a submission has written, seen from outside, whatever it does to hide it.

Where it has a file system of its own (`sandbox.own_files`), the kernel holds the limits and knows
the figures. Elsewhere everything is counted: what has a name, and what has none any more but is
open or mapped. A file on its way in a socket would be neither: the sandbox lets none be sent.
"""

from __future__ import annotations

import contextlib
import ctypes
import os
import stat
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from autograder.engine.job import MEGABYTE, Limits
from autograder.engine.opening import open_folder

_LOOK_SECONDS = 0.5
_SHARE_OF_TIME = 2  # a look that takes a second is followed by two without
_DEEPEST = 100
_BLOCK = 4096  # what an entry takes in a folder or on the disk, even an empty one


@dataclass
class _Count:
    """Bytes and entries found so far, and the files that need not be counted again."""

    bytes: int = 0
    entries: int = 0
    seen: set[int] = field(default_factory=set)


class Written:
    """What one submission has written so far, against its limits.

    Args:
        folder: descriptor of the folder in which it writes.
        limited: it is a file system of its own, whose size and number the kernel limits.
        process: number of the student's process.
        alive: says whether that process still runs, and the number is its own.
        limits: of the submission; what lies in the folder now does not count.
    """

    def __init__(
        self, folder: int, limited: bool, process: int, alive: Callable[[], bool], limits: Limits
    ):
        self._folder = folder
        self._limited = limited
        self._process = process
        self._alive = alive
        self._limits = limits
        self._mapped_before: set[int] = set()
        self._given = _Count()
        if not limited:
            with self._as_its_user():
                self._mapped_before = set(self._mapped())
            self._walk(self._given)

    def too_much(self) -> str:
        """What there is too much of, for a person; empty while there is not."""
        if self._limited:
            room = os.fstatvfs(self._folder)
            if room.f_bavail == 0:
                return self._too_large()
            return self._too_many() if room.f_ffree == 0 else ""
        count = _Count()
        if too_deep := self._walk(count):
            return too_deep
        with self._as_its_user():
            self._add_nameless(count)
        if count.entries - self._given.entries > self._limits.folder_entries:
            return self._too_many()
        more = count.bytes - self._given.bytes
        return self._too_large() if more > self._limits.folder_bytes else ""

    def read(self, name: str, most: int) -> bytes | None:
        """A plain file that it has written; `None` where there is none, or too large a one.

        Args:
            name: its path, seen from the notebook; no part of it may be a link.
            most: largest size in bytes.
        """
        *folders, last = PurePosixPath("files", name).parts
        with contextlib.ExitStack() as opened, contextlib.suppress(OSError, ValueError):
            place = self._folder
            for folder in folders:
                place = open_folder(folder, place)
                opened.callback(os.close, place)
            flags = os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK
            if not stat.S_ISREG(os.stat(last, dir_fd=place, follow_symlinks=False).st_mode):
                return None
            with open(os.open(last, flags, dir_fd=place), "rb") as file:
                if stat.S_ISREG(os.fstat(file.fileno()).st_mode):
                    content = file.read(most + 1)
                    return content if len(content) <= most else None
        return None

    def _too_large(self) -> str:
        return f"the code wrote more than {self._limits.folder_bytes // MEGABYTE} MB of files"

    def _too_many(self) -> str:
        return f"the code made more than {self._limits.folder_entries} files and folders"

    def _walk(self, count: _Count) -> str:
        """Count what has a name; never by a path, which may be too long for the kernel."""
        most = self._given.entries + self._limits.folder_entries
        stack = [(self._folder, os.scandir(self._folder))]
        try:
            while stack and count.entries <= most:
                folder, entries = stack[-1]
                entry = next(entries, None)
                if entry is None:
                    entries.close()
                    stack.pop()
                    if stack:
                        os.close(folder)
                    continue
                with contextlib.suppress(OSError):  # it has been removed since
                    found = entry.stat(follow_symlinks=False)
                    count.entries += 1
                    if found.st_nlink == 1 or found.st_ino not in count.seen:
                        count.bytes += max(found.st_blocks * 512, _BLOCK)
                    count.seen.add(found.st_ino)
                    if stat.S_ISDIR(found.st_mode):
                        if len(stack) > _DEEPEST:
                            return f"the code put more than {_DEEPEST} folders into each other"
                        below = open_folder(entry.name, folder)
                        stack.append((below, os.scandir(below)))
        finally:
            for place, (folder, entries) in enumerate(stack):
                entries.close()
                if place:
                    os.close(folder)
        return ""

    def _add_nameless(self, count: _Count) -> None:
        """Count files that have no name, and are open or mapped."""
        if not self._alive():
            return
        place = f"/proc/{self._process}/fd"
        with contextlib.suppress(OSError):
            for descriptor in os.listdir(place):
                with contextlib.suppress(OSError):
                    found = os.stat(f"{place}/{descriptor}")
                    without_name = stat.S_ISREG(found.st_mode) and found.st_nlink == 0
                    if without_name and found.st_ino not in count.seen:
                        count.seen.add(found.st_ino)
                        count.bytes += max(found.st_blocks * 512, _BLOCK)
        # How large a mapped file is nobody says; it may be as large as any.
        hidden = set(self._mapped()) - self._mapped_before - count.seen
        count.bytes += len(hidden) * self._limits.file_bytes

    def _mapped(self) -> Iterator[int]:
        """Numbers of the removed files that the process has mapped."""
        with contextlib.suppress(OSError):
            for line in Path(f"/proc/{self._process}/maps").read_bytes().splitlines():
                if line.endswith(b" (deleted)"):
                    number, path = line.split(maxsplit=5)[4:]
                    if not path.startswith((b"/dev/", b"/memfd:", b"/SYSV")):
                        yield int(number)

    @contextlib.contextmanager
    def _as_its_user(self) -> Iterator[None]:
        """See its descriptors as itself may: root in a container may not look at all processes.

        The kernel asks for the user whom this thread has for files; nothing else changes.
        """
        place = f"/proc/{self._process}"
        if os.geteuid() != 0 or os.access(f"{place}/fd/0", os.F_OK):
            yield
            return
        libc = ctypes.CDLL(None)
        try:
            its = os.stat(place)
        except OSError:
            yield
            return
        libc.setfsgid(its.st_gid)
        libc.setfsuid(its.st_uid)
        try:
            yield
        finally:
            libc.setfsuid(0)
            libc.setfsgid(os.getegid())


class Watch:
    """Looks at what a submission writes twice a second, also while a test cell runs.

    Args:
        written: what is looked at.
        end: ends the student's process.

    Attributes:
        why: there was too much of; empty until then.
    """

    def __init__(self, written: Written, end: Callable[[], None]):
        self.why = ""
        self._written = written
        self._end = end
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._look, daemon=True)
        self._thread.start()

    def close(self) -> None:
        """Look no more."""
        self._over.set()

    def _look(self) -> None:
        pause = _LOOK_SECONDS
        while not self._over.wait(pause):
            start = time.monotonic()
            self.why = self._written.too_much()
            if self.why:
                self._end()
                return
            pause = max(_LOOK_SECONDS, _SHARE_OF_TIME * (time.monotonic() - start))
