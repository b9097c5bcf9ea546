"""JupyterLab for tests, and pictures of what a browser shows of it."""

from __future__ import annotations

import contextlib
import os
import socket
import subprocess
import sys
import threading
from collections import deque
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from classroom import Classroom


@contextlib.contextmanager
def served(room: Classroom, private: Path, instructor: bool = False) -> Iterator[str]:
    """JupyterLab on a copy of the course, with the course's settings and nobody else's.

    Args:
        room: the copy.
        private: a folder for what Jupyter keeps.
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
    port = free_port()
    command = [sys.executable, "-m", "jupyterlab", "--no-browser", "--allow-root"]
    command += [f"--port={port}", "--IdentityProvider.token=letmein"]
    command += [f"--ServerApp.root_dir={room.root}"]
    with started(command, room.root, room.environment()):
        yield f"http://127.0.0.1:{port}"


@contextlib.contextmanager
def started(
    command: list[str], folder: Path, environment: dict[str, str]
) -> Iterator[subprocess.Popen]:
    """JupyterLab, which says that it is running; ended afterwards, and its kernels with it."""
    process = subprocess.Popen(
        command,
        cwd=folder,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
    )

    def read_on() -> None:
        """Take what it says; with nobody to read it, the server would come to a stand."""
        with process.stdout as said:
            deque(said, maxlen=0)

    try:
        said = []
        for line in process.stdout:
            said.append(line)
            if "is running at" in line:
                break
        else:
            raise AssertionError("".join(said))
        threading.Thread(target=read_on, daemon=True).start()
        yield process
    finally:
        process.terminate()
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(timeout=20)
        process.kill()  # a server asked to end while a kernel starts waits for ever
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
