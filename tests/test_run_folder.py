"""Folders of submissions are removed whatever is in them, and so are those of runs that died."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

if not sys.platform.startswith("linux"):
    pytest.skip("nothing is marked elsewhere", allow_module_level=True)

from autograder.engine.run_folder import RunFolder, empty
from autograder.engine.sandbox import process

NOBODY = 65534


def closed(folder: Path) -> None:
    for mode in (0, 0o100, 0o300, 0o500):
        below = folder / f"closed{mode}"
        (below / "below" / "further").mkdir(parents=True)
        (below / "file").touch(mode=0)
        (below / "below").chmod(mode)
        below.chmod(mode)


def deep(folder: Path, name: str = "d", levels: int = 2500) -> None:
    """Deeper than a path may be long, and than Python may call itself."""
    here = os.open(folder, os.O_RDONLY)
    for _ in range(levels):
        os.mkdir(name, dir_fd=here)
        below = os.open(name, os.O_RDONLY, dir_fd=here)
        os.close(here)
        here = below
    os.close(os.open("file", os.O_CREAT, dir_fd=here))
    os.close(here)


def long_names(folder: Path) -> None:
    deep(folder, "x" * 250, 40)


def odd(folder: Path) -> None:
    os.mkfifo(folder / "pipe")
    (folder / "away").symlink_to(folder.parent / "kept")
    (folder / "round").symlink_to(folder / "round")
    (folder / "first").touch()
    (folder / "second").hardlink_to(folder / "first")
    with (folder / "sparse").open("wb") as sparse:
        sparse.truncate(10**12)


@pytest.fixture
def reachable() -> Iterator[Path]:
    """A folder that other users get to: those of pytest are closed to them."""
    with tempfile.TemporaryDirectory(prefix="reachable-") as folder:
        Path(folder).chmod(0o777)
        yield Path(folder)


def as_user(user: int, act: Callable[[], bool]) -> bool:
    """What comes of a function in a process of this user."""
    child = os.fork()
    if child == 0:
        result = False
        try:
            os.setresgid(user, user, user)
            os.setresuid(user, user, user)
            process.be_dumpable()  # as a process is that has always been of this user
            result = act()
        finally:
            os._exit(0 if result else 1)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0


@pytest.mark.parametrize("fill", [closed, deep, long_names, odd], ids=lambda fill: fill.__name__)
@pytest.mark.parametrize("user", [os.geteuid(), NOBODY])
def test_whatever_is_in_a_folder_is_removed(reachable, fill, user):
    if os.geteuid() not in (0, user):
        pytest.skip("only root can become another user")
    folder = reachable / "folder"
    folder.mkdir()
    os.chown(folder, user, user)
    (reachable / "kept").mkdir()
    (reachable / "kept" / "file").touch()

    def filled_and_emptied() -> bool:
        fill(folder)
        return empty(folder) == set()

    assert as_user(user, filled_and_emptied) if user != os.geteuid() else filled_and_emptied()
    assert list(folder.iterdir()) == []
    assert (reachable / "kept" / "file").exists()


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can own what another cannot remove")
def test_what_cannot_be_removed_is_named_and_the_rest_goes(reachable):
    (reachable / "of-root").mkdir(mode=0o755)
    (reachable / "of-root" / "file").touch()
    for name in ("one", "two"):
        (reachable / name).mkdir()
        os.chown(reachable / name, NOBODY, NOBODY)
    assert as_user(NOBODY, lambda: empty(reachable) == {"of-root"})
    assert [path.name for path in reachable.iterdir()] == ["of-root"]


def test_a_discarded_folder_is_out_of_the_way_at_once_and_gone_in_the_end():
    run = RunFolder()
    folder = run.new()
    deep(folder)
    run.discard(folder)
    assert not folder.exists()
    run.discard(folder)  # twice, or gone already, hurts nobody
    assert run.close(seconds=600) == ""
    assert not run.path.exists()


def test_what_takes_too_long_to_remove_is_told_once_with_the_command():
    run = RunFolder()
    for _ in range(3):
        deep(run.new())
    told = run.close(seconds=0)
    assert f"rm -rf {run.path}" in told
    # The next run removes it; in one process the thread of the run before still does so, too.
    assert "" in (RunFolder().close(seconds=600) for _ in range(20))
    assert not run.path.exists()


def started_run() -> tuple[subprocess.Popen, Path]:
    """A process that has the folder of a run, with a submission in it, and waits."""
    code = (
        "from autograder.engine.run_folder import RunFolder\n"
        "run = RunFolder()\n(run.new() / 'submission.ipynb').touch()\n"
        "print(run.path, flush=True)\ninput()"
    )
    started = subprocess.Popen(
        [sys.executable, "-c", code],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=Path(__file__).parents[1],
    )
    return started, Path(started.stdout.readline().strip())


def test_the_next_run_clears_what_a_killed_one_has_left_and_not_what_a_live_one_has():
    killed, left = started_run()
    alive, kept = started_run()
    killed.send_signal(signal.SIGKILL)
    killed.wait()
    killed.stdin.close()
    killed.stdout.close()
    try:
        assert any(left.rglob("submission.ipynb"))
        assert RunFolder().close(seconds=600) == ""
        assert not left.exists()
        assert any(kept.rglob("submission.ipynb"))
    finally:
        alive.communicate("\n")
    assert RunFolder().close(seconds=600) == ""  # that one has ended without removing it
    assert not kept.exists()


def test_a_folder_of_somebody_else_with_such_a_name_stays(tmp_path, monkeypatch):
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    notes = tmp_path / "marking-abcdefgh"
    notes.mkdir()
    (notes / "exam.txt").touch()
    run = RunFolder()
    assert re.fullmatch(r"marking-\w{8}", run.path.name)
    assert run.close(seconds=600) == ""
    assert (notes / "exam.txt").exists()
