"""The kernel in the student's process, as Jupyter's client sees it."""

from __future__ import annotations

import asyncio
import contextlib
import json
import os
import queue
import select
import signal
import time
from pathlib import Path
from typing import Any

import zmq
import zmq.asyncio
from jupyter_client.asynchronous.client import AsyncKernelClient
from jupyter_client.connect import KernelConnectionInfo
from jupyter_client.manager import AsyncKernelManager
from jupyter_client.provisioning import KernelProvisionerBase
from nbclient import NotebookClient
from nbformat import NotebookNode, ValidationError
from nbformat.v4 import new_output

_MESSAGE_BYTES = 64_000_000
_MAX_DEPTH = 50
_SMALL_BYTES = 8
_MAX_FORMATS = 50


class StudentProcess:
    """The process of the student, held by a descriptor that stays its own when it has ended.

    Args:
        process: the descriptor (pidfd).
        report: a pipe on which the warm process says how it ended.
    """

    def __init__(self, process: int, report: int):
        self._process = process
        self._report = report
        self._end: dict[str, Any] | None = None
        self.killed_by_us = False

    @property
    def number(self) -> int:
        """Of the process, as this one sees it; negative when it has ended."""
        lines = Path(f"/proc/self/fdinfo/{self._process}").read_text().splitlines()
        return next(int(line.split()[1]) for line in lines if line.startswith("Pid:"))

    def alive(self, seconds: float = 0.0) -> bool:
        """Whether it still runs, after as many seconds as given at most."""
        return not select.select([self._process], [], [], seconds)[0]

    def signal(self, number: int) -> None:
        """Send a signal; to one that has ended it does nothing."""
        try:
            signal.pidfd_send_signal(self._process, number)
        except ProcessLookupError:
            return

    def kill(self) -> None:
        """End it at once."""
        if self.alive():
            self.killed_by_us = True
            self.signal(signal.SIGKILL)

    def end(self, seconds: float = 5.0) -> dict[str, Any]:
        """`exit`, `cpu_seconds` and `peak_bytes` after its end; empty if nobody says."""
        if self._end is None:
            readable = select.select([self._report], [], [], seconds)[0]
            text = os.read(self._report, 10_000) if readable else b""
            self._end = json.loads(text) if text else {}
        return self._end


class Provisioner(KernelProvisionerBase):
    """Lets a kernel manager use the student's process in place of one that it starts."""

    def __init__(self, process: StudentProcess, connection: KernelConnectionInfo, **options: Any):
        super().__init__(**options)
        self._process = process
        self._connection = connection

    @property
    def has_process(self) -> bool:
        """There always is one."""
        return True

    async def poll(self) -> int | None:
        """`None` while it runs."""
        return None if self._process.alive() else self._process.end().get("exit", 1)

    async def wait(self) -> int | None:
        """Wait for its end."""
        while self._process.alive():
            await asyncio.sleep(0.01)
        return self._process.end().get("exit", 1)

    async def send_signal(self, signum: int) -> None:
        """Send a signal."""
        self._process.signal(signum)

    async def kill(self, restart: bool = False) -> None:
        """End it at once."""
        self._process.kill()

    async def terminate(self, restart: bool = False) -> None:
        """End it at once: it holds nothing that is worth saving."""
        self._process.kill()

    async def pre_launch(self, **options: Any) -> dict[str, Any]:
        """Nothing is to be launched."""
        return {"cmd": []}

    async def launch_kernel(self, cmd: list[str], **options: Any) -> KernelConnectionInfo:
        """Say where the kernel that runs already is to be reached."""
        return self._connection

    async def cleanup(self, restart: bool = False) -> None:
        """The pool removes the folder with the sockets."""


def kernel_manager(process: StudentProcess, connection_file: Path) -> AsyncKernelManager:
    """A manager of the kernel that runs in the student's process."""
    context = zmq.asyncio.Context()
    # A longer message would have to be held in memory before anyone could refuse it.
    context.setsockopt(zmq.MAXMSGSIZE, _MESSAGE_BYTES)
    # A context that waits for messages to a dead process would never end.
    context.setsockopt(zmq.LINGER, 0)
    manager = AsyncKernelManager(context=context)
    manager.load_connection_file(str(connection_file))
    connection = manager.get_connection_info()
    manager.provisioner = Provisioner(process, connection, parent=manager)
    return manager


async def connected(manager: AsyncKernelManager, seconds: float) -> AsyncKernelClient:
    """A client whose channels all work.

    Jupyter's own `wait_for_ready` listens for a fifth of a second whether there is more to come;
    here the answer to a question must come on both channels, which takes milliseconds.

    Raises:
        TimeoutError: the kernel does not answer.
    """
    client = manager.client()
    client.start_channels(stdin=False, hb=False)
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        client.kernel_info()
        with contextlib.suppress(queue.Empty):
            await client.get_shell_msg(timeout=seconds)
            # What was published before the subscription arrived is lost: ask again.
            while (await client.get_iopub_msg(timeout=0.05))["msg_type"] != "status":
                pass
            return client
    raise TimeoutError


class Client(NotebookClient):
    """nbclient with limits on what it takes from a kernel that cannot be trusted.

    Args:
        cell_bytes: output kept of one cell.
        notebook_bytes: output kept of the whole notebook.
    """

    def __init__(self, *args: Any, cell_bytes: int, notebook_bytes: int, **options: Any):
        super().__init__(*args, **options)
        self._cell_bytes = cell_bytes
        self._left = notebook_bytes
        self._used: dict[int, int] = {}
        self.cut: set[int] = set()

    def process_message(
        self, msg: dict[str, Any], cell: NotebookNode, cell_index: int
    ) -> NotebookNode | None:
        """Take a message if it is one and there is room for it."""
        content = msg.get("content")
        size = _size(content)
        if size is None or _has_too_many_formats(content):
            return None
        used = self._used.get(cell_index, 0)
        if size and (used + size > self._cell_bytes or size > self._left):
            if msg.get("msg_type") == "status":
                return super().process_message(msg, cell, cell_index)
            if cell_index not in self.cut:
                self.cut.add(cell_index)
                cell.outputs.append(
                    new_output("stream", name="stdout", text="\n[the rest of the output was cut]\n")
                )
            return None
        self._used[cell_index] = used + size
        self._left -= size
        try:
            output = super().process_message(msg, cell, cell_index)
        except (LookupError, TypeError, ValueError, AttributeError, ValidationError):
            return None  # no message of an honest kernel
        if output is not None and not _well_formed(output):
            cell.outputs.remove(output)
            return None
        return output


def _size(content: Any, depth: int = 0) -> int | None:
    """About how many bytes a part of a message takes in the notebook; `None` for one too deep."""
    if isinstance(content, str):
        return len(content)
    if not isinstance(content, dict | list):
        return _SMALL_BYTES
    if depth > _MAX_DEPTH:
        return None
    items = content.values() if isinstance(content, dict) else content
    total = _SMALL_BYTES + (sum(map(len, content)) if isinstance(content, dict) else 0)
    for item in items:
        size = _size(item, depth + 1)
        if size is None:
            return None
        total += size
    return total


def _has_too_many_formats(content: Any) -> bool:
    """Whether nbformat would look for long whether these are names of formats."""
    data = content.get("data") if isinstance(content, dict) else None
    return isinstance(data, dict) and len(data) > _MAX_FORMATS


def _well_formed(output: NotebookNode) -> bool:
    kind = output.get("output_type")
    if kind == "stream":
        return isinstance(output.text, str) and output.name in ("stdout", "stderr")
    if kind == "error":
        lines = output.traceback
        texts = [output.ename, output.evalue, *(lines if isinstance(lines, list) else [None])]
        return all(isinstance(text, str) for text in texts)
    if kind in ("display_data", "execute_result"):
        return isinstance(output.data, dict) and isinstance(output.metadata, dict)
    return False
