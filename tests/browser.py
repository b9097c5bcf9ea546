"""JupyterLab for tests, and pictures of what a browser shows of it."""

from __future__ import annotations

import contextlib
import os
import socket
import subprocess
import sys
import threading
import time
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
    """JupyterLab, which answers at the port in its command; ended afterwards with its kernels."""
    process = subprocess.Popen(
        command,
        cwd=folder,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
    )
    said: deque[str] = deque(maxlen=100)
    # With nobody to read what it says, the server would come to a stand.
    reader = threading.Thread(target=said.extend, args=(process.stdout,), daemon=True)
    reader.start()
    [port] = [int(one.removeprefix("--port=")) for one in command if one.startswith("--port=")]
    try:
        if not wait_for(port, process):
            reader.join()
            raise AssertionError("".join(said))
        yield process
    finally:
        process.terminate()
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(timeout=20)
        process.kill()  # a server asked to end while a kernel starts waits for ever
        process.wait()


def wait_for(port: int, process: subprocess.Popen | None = None) -> bool:
    """Wait until somebody listens at a port of this machine; false if the process ends before."""
    while True:
        with socket.socket() as one:
            if one.connect_ex(("127.0.0.1", port)) == 0:
                return True
        if process is not None and process.poll() is not None:
            return False
        time.sleep(0.05)


def free_port() -> int:
    """A port of this machine at which nobody listens."""
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


def wait_for_notebook(page: Any) -> None:
    """Wait until a notebook is drawn and its kernel is there."""
    page.locator(".jp-Notebook .jp-Cell").first.wait_for()
    # In a narrow window the toolbar may have put it away.
    idle = page.locator(".jp-Notebook-ExecutionIndicator[data-status=idle]").first
    idle.wait_for(state="attached")
    answer_dialog(page)


def answer_dialog(page: Any) -> None:
    """Answer a dialog of JupyterLab as a learner does; one that has no right to be there fails.

    On a busy machine it asks for the kernel before it has heard which ones there are, and it says
    that a kernel was started again where two servers took the same port for theirs.
    """
    dialog = page.locator(".jp-Dialog").first
    if dialog.count():
        said = dialog.inner_text()
        known = ("Select Kernel\n", "appears to have died. It will restart automatically.")
        assert any(words in said for words in known), said
        dialog.locator(".jp-mod-accept").click()
        dialog.wait_for(state="detached")


def shot(page: Any, name: str) -> None:
    """Keep a picture, if the variable COURSE_SCREENSHOTS names a folder."""
    folder = os.environ.get("COURSE_SCREENSHOTS")
    if folder:
        Path(folder).mkdir(parents=True, exist_ok=True)
        page.screenshot(path=Path(folder) / f"{name}.png")


def serious_findings(page: Any, *selectors: str) -> dict[str, list[str]]:
    """What axe calls serious or critical in the parts of a page that the selectors name.

    Returns:
        The elements of each finding, by the name of the rule.
    """
    from axe_playwright_python.sync_playwright import Axe

    found = Axe().run(page, context={"include": [[selector] for selector in selectors]})
    return {
        one["id"]: [node["html"] for node in one["nodes"]]
        for one in found.response["violations"]
        if one["impact"] in ("serious", "critical")
    }
