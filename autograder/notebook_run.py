"""Run a notebook in a fresh kernel; say what came out, how long it took and how much memory."""

from __future__ import annotations

import inspect
import os
import re
import tempfile
import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import nbformat
import psutil
from nbclient import NotebookClient

from autograder import offline

_PEAK = "__import__('autograder.notebook_run', fromlist=['own_costs']).own_costs()"

_OFFLINE = f"{inspect.getsource(offline)}\n\nsocket.socket.connect = connect\n"


@dataclass(frozen=True)
class Executed:
    """A notebook with its outputs."""

    notebook: nbformat.NotebookNode

    def errors(self) -> list[str]:
        """`cell id: ErrorName: message` of each cell that failed."""
        return [
            f"{cell.id}: {output.ename}: {output.evalue}"
            for cell in self.notebook.cells
            for output in cell.get("outputs", [])
            if output.output_type == "error"
        ]

    def text_of(self, cell_id: str) -> str:
        """All text that a cell put out: streams, results, error tracebacks."""
        cell = next(cell for cell in self.notebook.cells if cell.id == cell_id)
        parts = []
        for output in cell.outputs:
            if output.output_type == "stream":
                parts.append(output.text)
            elif output.output_type == "error":
                parts.append("\n".join(output.traceback))
            else:
                parts.append(output.data.get("text/plain", ""))
        return "\n".join(parts)


@dataclass(frozen=True)
class Run(Executed):
    """A notebook that has been run, and what it cost.

    Attributes:
        seconds: from the start of the kernel to the end of the last cell.
        cpu_seconds: time on all processors together, of the kernel.
        peak_bytes: largest resident size of the kernel.
    """

    seconds: float
    cpu_seconds: float
    peak_bytes: int


def run_notebook(
    path: Path, environment: Mapping[str, str] | None = None, cell_timeout: int = 1800
) -> Run:
    """Run all cells of a notebook, from its own folder, without a network.

    A cell that fails does not end the run, as with JupyterLab's cells run by hand.

    Args:
        path: the notebook; it is not changed.
        environment: variables for the kernel, beside those of this process.
        cell_timeout: seconds after which a cell counts as hanging, on the busiest machine.

    Raises:
        nbclient.exceptions.CellTimeoutError, DeadKernelError: the run could not be finished.
    """
    notebook = nbformat.read(path, as_version=4)
    notebook.cells.append(nbformat.v4.new_code_cell(_PEAK, id="own-costs"))
    with tempfile.TemporaryDirectory() as guard:
        Path(guard, "sitecustomize.py").write_text(_OFFLINE, encoding="utf-8")
        variables = {**os.environ, **(environment or {})}
        variables["PYTHONPATH"] = os.pathsep.join(
            part for part in (guard, variables.get("PYTHONPATH")) if part
        )
        client = NotebookClient(  # ends the kernel, since it starts it itself
            notebook,
            kernel_name="python3",
            extra_arguments=["--log-level=ERROR"],  # it warns that it listens to this machine
            timeout=cell_timeout,
            allow_errors=True,
            resources={"metadata": {"path": str(path.parent)}},
        )
        start = time.perf_counter()
        client.execute(env=variables)
        seconds = time.perf_counter() - start
    costs = notebook.cells.pop().outputs[0].data["text/plain"]
    cpu_seconds, peak_bytes = (float(number) for number in costs.strip("()").split(","))
    return Run(notebook, seconds, cpu_seconds, int(peak_bytes))


def own_costs() -> tuple[float, int]:
    """CPU seconds and peak resident bytes of this process."""
    process = psutil.Process()
    times = process.cpu_times()
    return times.user + times.system, _peak_bytes(process)


def _peak_bytes(process: psutil.Process) -> int:
    try:
        # `getrusage` on Linux would count what the process that started this one had in use.
        status = Path("/proc/self/status").read_text()
        return int(re.search(r"VmHWM:\s+(\d+) kB", status)[1]) * 1024
    except FileNotFoundError:
        pass
    try:
        import resource
    except ImportError:  # Windows
        return process.memory_info().peak_wset
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss  # bytes on macOS
