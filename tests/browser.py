"""JupyterLab for tests, and pictures of what a browser shows of it."""

from __future__ import annotations

import contextlib
import os
import select
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from classroom import Classroom


@contextlib.contextmanager
def served(room: Classroom, private: Path, instructor: bool = False) -> Iterator[str]:
    """JupyterLab on a copy of the course, with the course's settings and nobody else's.

    Args:
        room: the copy.
        private: a folder for what Jupyter keeps; the server's log is in it too.
        instructor: with formgrader.

    Yields:
        Its address; the token is `letmein`.
    """
    config = room.root / "course" / "jupyter"
    room.variables |= {
        "JUPYTER_CONFIG_PATH": str(config / "instructor" if instructor else config),
        "JUPYTER_CONFIG_DIR": str(private / "config"),
        "JUPYTER_RUNTIME_DIR": str(private / "runtime"),
        "JUPYTERLAB_SETTINGS_DIR": str(private / "settings"),
        "JUPYTERLAB_WORKSPACES_DIR": str(private / "workspaces"),
        "IPYTHONDIR": str(private / "ipython"),
        "COURSE_PROGRESS": str(private / "progress"),
    }
    log = private / "log"
    port = free_port()
    command = [sys.executable, "-m", "jupyterlab", "--no-browser", "--allow-root"]
    command += [f"--port={port}", "--IdentityProvider.token=letmein"]
    command += [f"--ServerApp.root_dir={room.root}"]
    with open(log, "w") as file:
        process = subprocess.Popen(
            command,
            cwd=room.root,
            env=room.environment(),
            stdout=file,
            stderr=file,
        )
    try:
        while process.poll() is None and "is running at" not in log.read_text():
            select.select([], [], [], 0.2)
        assert process.poll() is None, log.read_text()
        yield f"http://127.0.0.1:{port}"
    finally:
        process.terminate()  # ends the kernels too
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(timeout=20)
        process.kill()
        process.wait()


def free_port() -> int:
    """A port of this machine at which nobody listens."""
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


def shot(page: Any, name: str) -> None:
    """Keep a picture, if the variable COURSE_SCREENSHOTS names a folder."""
    folder = os.environ.get("COURSE_SCREENSHOTS")
    if folder:
        Path(folder).mkdir(parents=True, exist_ok=True)
        page.screenshot(path=Path(folder) / f"{name}.png")
