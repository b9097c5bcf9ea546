"""A kernel in this process: it runs notebooks as a fresh one does, without the seconds of a start.

It is ipykernel's own `InProcessKernel`, with the shell, the displays and the widgets of the kernel
that JupyterLab starts. What a kernel of its own process has besides, `notebook_run` shows.
"""

import asyncio
import atexit
import ctypes
import gc
import os
import re
import socket
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import chdir, contextmanager
from pathlib import Path
from unittest import mock

import matplotlib.pyplot as plt
import nbformat
from ipykernel.inprocess.ipkernel import InProcessInteractiveShell
from ipykernel.inprocess.manager import InProcessKernelManager
from ipykernel.iostream import IOPubThread
from nbformat import NotebookNode
from nbformat.v4 import output_from_msg
from traitlets.config import Config

from autograder import offline
from autograder.notebook_run import Executed

_OUTPUTS = ("stream", "display_data", "execute_result", "error")


class Kernel:
    """Runs cells one after the other.

    Attributes:
        names: what the cells have defined.
    """

    def __init__(self, manager: InProcessKernelManager):
        self._client = manager.client()
        self._client.start_channels()
        self.names = manager.kernel.shell.user_ns

    def run(self, cell: NotebookNode) -> None:
        """Run a code cell and put its outputs into it; an error is one of them."""
        request = self._client.execute(cell.source)
        cell.execution_count = self._client.get_shell_msg()["content"]["execution_count"]
        cell.outputs = []
        while True:
            message = self._client.get_iopub_msg()
            if message["msg_type"] in _OUTPUTS:
                cell.outputs.append(output_from_msg(message))
            elif message["content"].get("execution_state") == "idle":
                assert message["parent_header"]["msg_id"] == request
                return


@contextmanager
def kernel_here(folder: Path, environment: Mapping[str, str] | None = None) -> Iterator[Kernel]:
    """A kernel without a network that works in `folder`; this process is as before afterwards.

    Args:
        folder: its working directory.
        environment: variables beside those of this process.
    """
    main, backend = sys.modules["__main__"], plt.get_backend()
    config = Config()
    config.HistoryManager.enabled = False
    with (
        chdir(folder),
        mock.patch.dict(os.environ, environment or {}),
        mock.patch.object(socket.socket, "connect", offline.connect),
    ):
        manager = InProcessKernelManager(config=config)
        manager.start_kernel()
        try:
            manager.kernel.shell.enable_matplotlib("inline")
            yield Kernel(manager)
        finally:
            _end(manager.kernel.iopub_thread)
            # At the end of the process it would only empty what is forgotten here.
            atexit.unregister(manager.kernel.shell.atexit_operations)
            InProcessInteractiveShell.clear_instance()
            sys.modules["__main__"] = main
            plt.switch_backend(backend)


def _end(thread: IOPubThread) -> None:
    """Stop the thread that publishes outputs; asyncio would complain of tasks that still wait."""

    async def cancel_tasks() -> None:
        tasks = asyncio.all_tasks() - {asyncio.current_task()}
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    asyncio.run_coroutine_threadsafe(cancel_tasks(), thread.io_loop.asyncio_loop).result()
    thread.stop()


def run_here(path: Path, environment: Mapping[str, str] | None = None) -> Executed:
    """Run all cells of a notebook, from its own folder, without a network.

    A cell that fails does not end the run, as with JupyterLab's cells run by hand.

    Args:
        path: the notebook; it is not changed.
        environment: variables for the kernel, beside those of this process.
    """
    notebook = nbformat.read(path, as_version=4)
    with kernel_here(path.parent, environment) as kernel:
        for cell in notebook.cells:
            if cell.cell_type == "code":
                kernel.run(cell)
    return Executed(notebook)


class Costs:
    """What this process uses from here on."""

    def __init__(self) -> None:
        gc.collect()
        self._resident = 0
        if sys.platform == "linux":
            # Memory that is free but not given back would hide as much of what is used from now.
            ctypes.CDLL(None).malloc_trim(0)
            Path("/proc/self/clear_refs").write_text("5")  # the peak begins anew
            self._resident = _bytes_of("VmRSS")
        self._cpu_seconds = time.process_time()

    def cpu_seconds(self) -> float:
        """Time on all processors together."""
        return time.process_time() - self._cpu_seconds

    def more_bytes(self) -> int:
        """How much more memory than at the start it held at most; 0 where Linux does not say."""
        return _bytes_of("VmHWM") - self._resident if self._resident else 0


def _bytes_of(line: str) -> int:
    status = Path("/proc/self/status").read_text()
    return int(re.search(rf"{line}:\s+(\d+) kB", status)[1]) * 1024
