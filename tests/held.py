"""A student's process that stands still until it is let go on: it can be killed in its midst."""

from __future__ import annotations

import contextlib
import time
from pathlib import Path

import psutil
from patience import A_LONG_TIME

HELD = """from pathlib import Path
import time
Path("begun").touch()
while not Path("go-on").exists():
    time.sleep(0.01)
"""


def student_at_work(below: int, but: psutil.Process | None = None) -> psutil.Process:
    """The process of a student that has begun with `HELD`, as soon as there is one.

    Args:
        below: number of the process among whose descendants it is.
        but: one that is not meant.
    """
    for _ in range(100 * A_LONG_TIME):
        with contextlib.suppress(psutil.NoSuchProcess):
            for process in psutil.Process(below).children(recursive=True):
                if process != but and _beside(process, "begun").exists():
                    return process
        time.sleep(0.01)
    raise AssertionError("no student's process began")


def let_go_on(process: psutil.Process) -> None:
    """End the waiting of `HELD`."""
    _beside(process, "go-on").touch()


def _beside(process: psutil.Process, name: str) -> Path:
    return Path(f"/proc/{process.pid}/cwd/{name}")
