"""Things that no submission may reach: touched, copied or called, they tell.

Everything lies under `ROOT`, open to every user, so that it is the sandbox that keeps a submission
out. Attacks know the paths and the port, never the secret.
"""

from __future__ import annotations

import ctypes
import hashlib
import os
import secrets
import site
import socket
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from typing import Any

import psutil


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as server:
        return server.getsockname()[1]


# Of this process alone: several run tests at a time.
ROOT = Path(tempfile.gettempdir(), f"canaries-{os.getpid()}")
SECRET_FILE = ROOT / "secret.txt"
GRADEBOOK = ROOT / "gradebook.db"
NEIGHBOUR = ROOT / "submitted" / "alice" / "04_logits" / "04_logits.ipynb"
DOOR = ROOT / "door"
ABSTRACT_DOOR = f"\0{ROOT.name}"
PORT = _free_port()
VARIABLE = "ATTACK_CANARY"
# What an attack leaves behind has a name that begins like this.
MARK = "attack-"

_SECRET = f"canary{secrets.token_hex(16)}"
_FIRST_OWN_USER = 1_900_000_000  # of those that the sandbox gives to students' processes
_SECONDS_TO_END = 600  # whoever has not ended by then does not end
_SET_CHILD_SUBREAPER = 36  # linux/prctl.h


@contextmanager
def canaries() -> Iterator[list[Any]]:
    """Set the canaries up, and see afterwards that nothing has touched them.

    A pool must have started before, and must not start its warm processes anew in the block.

    Yields:
        A list for results of the block, whatever they are: the secret must not be in their text.

    Raises:
        AssertionError: something was reached, or is left behind.
    """
    results: list[Any] = []
    with ExitStack() as stack:
        stack.enter_context(_orphans_come_here())
        stack.enter_context(_variable())
        stack.callback(_remove)
        _make_files()
        doors = [stack.enter_context(door) for door in _doors()]
        keeper = stack.enter_context(_keeper())
        files, processes, left = _files(), _descendants(), _left_behind()
        yield results
        assert _files() == files, "files of others were changed"
        for door in doors:
            assert not _has_a_caller(door), f"a connection came in at {door.getsockname()}"
        assert keeper.poll() is None, "a process of others was ended"
        assert _survivors(processes) == [], "processes outlive the submission"
        assert sorted(_left_behind() - left) == [], "files are left behind"
        assert not any(_SECRET in str(result) for result in results), "the secret was read"


def _make_files() -> None:
    NEIGHBOUR.parent.mkdir(parents=True)
    NEIGHBOUR.write_text(f'{{"cells": ["{_SECRET}"]}}')
    SECRET_FILE.write_text(_SECRET)
    gradebook = sqlite3.connect(GRADEBOOK)
    gradebook.execute("CREATE TABLE grade (student TEXT, auto_score REAL, note TEXT)")
    gradebook.execute("INSERT INTO grade VALUES ('alice', 1, ?)", (_SECRET,))
    gradebook.commit()
    gradebook.close()
    for path in (ROOT, *ROOT.rglob("*")):
        path.chmod(0o777)


def _remove() -> None:
    for path in sorted(ROOT.rglob("*"), reverse=True):
        path.rmdir() if path.is_dir() and not path.is_symlink() else path.unlink()
    ROOT.rmdir()


def _files() -> dict[str, str]:
    """Path → what is there."""
    found = {}
    for path in sorted(ROOT.rglob("*")):
        mode = oct(path.lstat().st_mode)
        content = hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else ""
        found[str(path)] = f"{mode} {content}"
    return found


def _doors() -> Iterator[socket.socket]:
    """Sockets at which nobody has any business."""
    yield socket.create_server(("127.0.0.1", PORT))
    for address in (str(DOOR), ABSTRACT_DOOR):
        door = socket.socket(socket.AF_UNIX)
        door.bind(address)
        door.listen()
        yield door
    DOOR.chmod(0o777)


def _has_a_caller(door: socket.socket) -> bool:
    door.setblocking(False)
    with suppress(BlockingIOError):
        door.accept()[0].close()
        return True
    return False


@contextmanager
def _variable() -> Iterator[None]:
    os.environ[VARIABLE] = _SECRET
    try:
        yield
    finally:
        del os.environ[VARIABLE]


@contextmanager
def _keeper() -> Iterator[subprocess.Popen]:
    """A process of somebody else, with the secret in its memory and its variables."""
    wait = [sys.executable, "-c", "import sys; sys.stdin.read()", str(ROOT)]
    with subprocess.Popen(wait, stdin=subprocess.PIPE) as keeper:
        try:
            yield keeper
        finally:
            keeper.kill()


@contextmanager
def _orphans_come_here() -> Iterator[None]:
    """A process whose parent ends becomes a child of this one, and so is found."""
    prctl = ctypes.CDLL(None).prctl
    prctl(_SET_CHILD_SUBREAPER, 1, 0, 0, 0)
    try:
        yield
    finally:
        prctl(_SET_CHILD_SUBREAPER, 0, 0, 0, 0)


def _descendants() -> set[psutil.Process]:
    return set(psutil.Process().children(recursive=True))


def _survivors(before: set[psutil.Process]) -> list[psutil.Process]:
    """New processes that are not about to end."""
    return psutil.wait_procs(_descendants() - before, timeout=_SECONDS_TO_END)[1]


def _left_behind() -> set[str]:
    """Entries, of folders for everyone and of the user's own, that submissions have made."""
    startup = Path("~/.ipython/profile_default/startup").expanduser()
    shared = map(Path, {tempfile.gettempdir(), "/tmp", "/var/tmp", "/dev/shm"})
    places = {*shared, Path.home(), Path.cwd(), startup, *map(Path, site.getsitepackages())}
    found = set()
    for place in places:
        with suppress(OSError):
            found |= {entry.path for entry in os.scandir(place) if _is_of_an_attack(entry)}
    return found


def _is_of_an_attack(entry: os.DirEntry) -> bool:
    with suppress(FileNotFoundError):
        owner = entry.stat(follow_symlinks=False).st_uid
        return entry.name.startswith(MARK) or owner >= _FIRST_OWN_USER
    return False
