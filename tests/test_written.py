"""What a submission writes is counted from outside, with and without a name."""

from __future__ import annotations

import ctypes
import mmap
import os
import signal
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

if not sys.platform.startswith("linux"):
    pytest.skip("nothing is marked elsewhere", allow_module_level=True)

from autograder.engine.job import Limits
from autograder.engine.run_folder import empty
from autograder.engine.sandbox import own_files, process
from autograder.engine.written import Written

NOBODY = 65534
LIMITS = Limits(folder_bytes=1_000_000, folder_entries=200, file_bytes=1_500_000)
_SEE_ALL_PROCESSES = 1 << 19  # CAP_SYS_PTRACE
_KEEP: list[object] = []


def named() -> None:
    Path("file").write_bytes(bytes(2_000_000))


def long_and_deep() -> None:
    for _ in range(40):
        os.mkdir("x" * 250)
        os.chdir("x" * 250)
    named()


def far_too_deep() -> None:
    for _ in range(300):
        os.mkdir("d")
        os.chdir("d")


def many() -> None:
    for number in range(210):
        os.mkdir(f"folder{number}")


def closed() -> None:
    os.mkdir("closed", 0o700)
    (Path("closed") / "file").write_bytes(bytes(2_000_000))
    os.chmod("closed", 0o300)


def removed_but_open() -> None:
    file = Path("file").open("wb")  # noqa: SIM115 (open as long as the process)
    _KEEP.append(file)
    os.unlink("file")
    file.write(bytes(2_000_000))
    file.flush()


def removed_but_mapped() -> None:
    named()
    with Path("file").open("rb") as file:
        _KEEP.append(mmap.mmap(file.fileno(), 4096, prot=mmap.PROT_READ))
    os.unlink("file")


def sparse() -> None:
    with Path("file").open("wb") as file:
        file.truncate(10**9)


def little() -> None:
    Path("file").write_bytes(bytes(10_000))


@pytest.fixture
def reachable() -> Iterator[Path]:
    """A folder that other users get to: those of pytest are closed to them."""
    with tempfile.TemporaryDirectory(prefix="reachable-") as folder:
        Path(folder).chmod(0o777)
        yield Path(folder)


@contextmanager
def watched(folder: Path, write: Callable[[], None], user: int = 0) -> Iterator[Written]:
    """A process that writes and waits, and who looks at it."""
    folder.mkdir()
    if user:
        os.chown(folder, user, user)
    begin, begin_end = os.pipe()
    done, done_end = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            if user:
                os.setresgid(user, user, user)
                os.setresuid(user, user, user)
                process.be_dumpable()
            os.chdir(folder)
            os.read(begin, 1)
            write()
            os.write(done_end, b"x")
            signal.pause()
        finally:
            os._exit(1)
    os.close(done_end)
    descriptor = os.open(folder, os.O_RDONLY)
    written = Written(descriptor, False, child, lambda: True, LIMITS)
    os.write(begin_end, b"x")
    assert os.read(done, 1) == b"x", "it could not write"
    try:
        yield written
    finally:
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        empty(folder)  # which the fixture could not
        for end in (begin, begin_end, done, descriptor):
            os.close(end)


@pytest.mark.parametrize(
    ("write", "told"),
    [
        (named, "MB of files"),
        (long_and_deep, "MB of files"),
        (removed_but_open, "MB of files"),
        (removed_but_mapped, "MB of files"),
        (closed, "MB of files"),
        (many, "200 files and folders"),
        (far_too_deep, "into each other"),
        (sparse, ""),
        (little, ""),
    ],
    ids=lambda value: getattr(value, "__name__", ""),
)
def test_nothing_that_is_written_is_overlooked(reachable, write, told):
    with watched(reachable / "folder", write) as written:
        found = written.too_much()
    assert (told in found) if told else not found


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can become another user")
def test_root_of_a_container_sees_what_another_user_has_open(reachable):
    """Docker's root may not look at the processes of others."""
    with watched(reachable / "folder", removed_but_open, user=NOBODY) as written:
        looker = os.fork()
        if looker == 0:
            code = 1
            try:
                ctypes.CDLL(None).prctl(4, 1, 0, 0, 0)
                process._set_capabilities(process._permitted_capabilities() & ~_SEE_ALL_PROCESSES)
                code = 0 if "MB of files" in written.too_much() else 2
            finally:
                os._exit(code)
        assert os.waitstatus_to_exitcode(os.waitpid(looker, 0)[1]) == 0


def in_own_files(folder: Path, user: int, act: Callable[[], None]) -> int:
    """Number of the error that ends a function in a file system of its own; 0 for none."""
    child = os.fork()
    if child == 0:
        code = 255
        try:
            if user:
                os.setresgid(user, user, user)
                os.setresuid(user, user, user)
                process.be_dumpable()
            if not own_files(folder, LIMITS):
                os._exit(254)
            os.chdir(folder)
            act()
            code = 0
        except OSError as error:
            code = error.errno
        finally:
            os._exit(code)
    code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    if code == 254:
        pytest.skip("this system permits no file system of one's own")
    return code


@pytest.mark.parametrize("user", [0, NOBODY])
def test_a_file_system_of_its_own_is_full_at_the_limit_and_leaves_nothing(reachable, user):
    if user and os.geteuid() != 0:
        pytest.skip("only root can become another user")
    folder = reachable / "folder"
    folder.mkdir()
    (folder / "given.csv").write_text("a,b\n")
    folder.chmod(0o777)

    def given_and_little() -> None:
        assert Path("given.csv").read_text() == "a,b\n"
        little()

    no_space = 28
    assert in_own_files(folder, user, given_and_little) == 0
    assert in_own_files(folder, user, named) == no_space
    assert in_own_files(folder, user, many) == no_space
    assert in_own_files(folder, user, removed_but_open) == no_space
    assert [path.name for path in folder.iterdir()] == ["given.csv"]
