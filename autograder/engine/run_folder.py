"""The folder of a run, with a folder for each submission: made, cleared away, and found again.

A submission may leave anything: closed folders, folders deeper than a path may be long, a hundred
thousand of them. So its folder is moved aside at once, and a thread removes it while the next
submission is marked. What a run that was killed has left, the next one removes in the same way.
"""

from __future__ import annotations

import contextlib
import itertools
import os
import re
import secrets
import shlex
import shutil
import stat
import tempfile
import threading
from collections.abc import Iterator, Set
from pathlib import Path

from autograder.engine.opening import open_folder

with contextlib.suppress(ImportError):  # on Windows, where nothing is marked
    import fcntl

_PREFIX = "marking-"
_NAME = re.compile(_PREFIX + r"[a-z0-9_]{8}")
_LOCK = ".run"  # held by the process whose folder it is, as long as it lives
_RUBBISH = "rubbish"
_LONGEST_SOCKET_PATH = 100
_SECONDS_TO_REMOVE = 20.0  # at the end of a run, for what is not removed by then
_RUN = secrets.token_hex(4)  # a dead run has left names of its own
_numbers = itertools.count()


class RunFolder:
    """A folder of this process alone.

    Attributes:
        path: the folder.
    """

    def __init__(self) -> None:
        self.path, self._lock = _made()
        self._rubbish = self.path / _RUBBISH
        self._rubbish.mkdir()
        self._number = 0
        self._stuck: list[Path] = []
        self._wake = threading.Condition()
        self._over = False
        self._remover: threading.Thread | None = None
        for dead in _dead_runs(self.path):
            self.discard(dead)

    def new(self) -> Path:
        """A new folder in it."""
        return Path(tempfile.mkdtemp(dir=self.path))

    def discard(self, folder: Path) -> None:
        """Have a folder removed, whatever is in it; it is out of the way at once."""
        with self._wake:
            self._number += 1
            try:
                folder.rename(self._rubbish / str(self._number))
            except OSError:  # on another disk
                self._stuck.append(folder)
            if self._remover is None:
                self._remover = threading.Thread(target=self._remove, daemon=True)
                self._remover.start()
            self._wake.notify()

    def close(self, seconds: float = _SECONDS_TO_REMOVE) -> str:
        """Remove everything.

        Args:
            seconds: how long to wait for that.

        Returns:
            What to tell a person if something is left; empty otherwise.
        """
        with contextlib.suppress(OSError):  # somebody has removed it
            for name in set(os.listdir(self.path)) - {_LOCK, _RUBBISH}:
                self.discard(self.path / name)
        with self._wake:
            self._over = True
            self._wake.notify()
        if self._remover is not None:
            self._remover.join(seconds)
        left = [folder for folder in self._stuck if folder.exists()]
        with contextlib.suppress(OSError):
            self._rubbish.rmdir()
            (self.path / _LOCK).unlink()
            self.path.rmdir()
        os.close(self._lock)
        left += [self.path] * self.path.exists()
        if not left:
            return ""
        names = " ".join(shlex.quote(str(folder)) for folder in left)
        return (
            "What submissions have left could not all be removed. The next run goes on with it; "
            f"or remove it yourself: chmod -R u+rwx {names}; rm -rf {names}"
        )

    def _remove(self) -> None:
        tried: set[str] = set()
        with contextlib.suppress(OSError):  # somebody has removed the folder of the run
            while True:
                tried |= empty(self._rubbish, tried)
                for folder in [folder for folder in self._stuck if str(folder) not in tried]:
                    empty(folder)
                    with contextlib.suppress(OSError):
                        folder.rmdir()
                    tried.add(str(folder))
                with self._wake:
                    waiting = {*os.listdir(self._rubbish), *map(str, self._stuck)} - tried
                    if self._over and not waiting:
                        return
                    if not waiting:
                        self._wake.wait()


@contextlib.contextmanager
def passing_folder() -> Iterator[Path]:
    """A folder that is removed afterwards as far as it can be, whatever is in it."""
    folder = Path(tempfile.mkdtemp())
    try:
        yield folder
    finally:
        empty(folder)
        with contextlib.suppress(OSError):
            folder.rmdir()


def empty(folder: Path, leave: Set[str] = frozenset()) -> set[str]:
    """Remove all that is in a folder, however deep and however closed; never raises.

    Folders in it are moved up before they are emptied: so no path gets long, and no more than two
    folders are open at a time.

    Args:
        folder: on Linux or macOS; elsewhere it is emptied as well as Python can.
        leave: names directly in it that are not to be touched.

    Returns:
        Names of what is still there and was not to be left.
    """
    if os.open not in os.supports_dir_fd:
        shutil.rmtree(folder, ignore_errors=True)
        return set()
    stuck: set[str] = set()
    with contextlib.suppress(OSError), _open(str(folder), None) as top:
        while names := [name for name in os.listdir(top) if name not in leave | stuck]:
            for name in names:
                try:
                    if stat.S_ISDIR(os.stat(name, dir_fd=top, follow_symlinks=False).st_mode):
                        _remove_folder(name, top)
                    else:
                        os.unlink(name, dir_fd=top)
                except FileNotFoundError:
                    continue
                except OSError:
                    stuck.add(name)
    return stuck


def _remove_folder(name: str, top: int) -> None:
    try:
        os.rmdir(name, dir_fd=top)  # many are empty
    except OSError:
        _move_up(name, top)
        os.rmdir(name, dir_fd=top)


def _move_up(name: str, top: int) -> None:
    """Remove the files of a folder and move its folders to the top, under numbers of ours."""
    with _open(name, top) as folder:
        for entry in list(os.scandir(folder)):
            with contextlib.suppress(OSError):  # then the folder cannot be removed, which is told
                if not entry.is_dir(follow_symlinks=False):
                    os.unlink(entry.name, dir_fd=folder)
                    continue
                above = f"{_RUN} {next(_numbers)} above"
                try:
                    os.rename(entry.name, above, src_dir_fd=folder, dst_dir_fd=top)
                except (
                    PermissionError
                ):  # one that may not be written cannot move: it knows its parent
                    with _open(entry.name, folder):
                        pass
                    os.rename(entry.name, above, src_dir_fd=folder, dst_dir_fd=top)


@contextlib.contextmanager
def _open(name: str, folder: int | None) -> Iterator[int]:
    descriptor = open_folder(name, folder)
    try:
        with contextlib.suppress(PermissionError):  # that of somebody else, who may let us in
            os.fchmod(descriptor, 0o700)
        yield descriptor
    finally:
        os.close(descriptor)


def _made() -> tuple[Path, int]:
    """A new folder whose sockets have a path that the kernel takes (107 bytes), and its lock."""
    while True:
        path = Path(tempfile.mkdtemp(prefix=_PREFIX))
        if len(str(path)) > _LONGEST_SOCKET_PATH - 30:
            path.rmdir()
            path = Path(tempfile.mkdtemp(prefix=_PREFIX, dir="/tmp"))
        path.chmod(0o711)
        lock = os.open(path / _LOCK, os.O_RDWR | os.O_CREAT, 0o600)
        if _locked(lock) and (path / _LOCK).exists():
            return path, lock
        os.close(lock)  # another run has taken it for that of a dead one


def _locked(descriptor: int) -> bool:
    """Whether it could be locked, or there are no locks on this system or disk."""
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    except (NameError, OSError):
        return True
    return True


def _dead_runs(own: Path) -> Iterator[Path]:
    """Folders of runs of this user whose process has ended without removing them."""
    for place in {own.parent, Path(tempfile.gettempdir())}:
        for path in place.glob(f"{_PREFIX}*"):
            if path != own and _NAME.fullmatch(path.name):
                with _held_if_dead(path) as dead:
                    if dead:
                        yield path


@contextlib.contextmanager
def _held_if_dead(path: Path) -> Iterator[bool]:
    try:
        found = path.lstat()
        if not stat.S_ISDIR(found.st_mode) or found.st_uid != os.geteuid():
            yield False
            return
        lock = os.open(path / _LOCK, os.O_RDWR | os.O_NOFOLLOW)
    except (AttributeError, OSError):
        yield False  # not one of ours, or it is just being made
        return
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except (NameError, OSError):
        yield False
    else:
        yield True
    finally:
        os.close(lock)
