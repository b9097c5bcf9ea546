"""Marks notebooks in ordinary kernels, without fork and without a sandbox: one's own only.

For macOS and Windows, where a process that has imported TensorFlow cannot be forked and student
code cannot be isolated. Cells and tests share the kernel, as with nbgrader; so nothing is safe, and
nothing is secret.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterable, Iterator
from typing import Any

import nbformat

from autograder.engine import job
from autograder.engine.concurrency import Key, Value, map_calls
from autograder.engine.job import CellResult, Job, Result
from autograder.engine.run_folder import passing_folder
from course.tensorflow_variables import QUIET

_ENVIRONMENT = {"NBGRADER_EXECUTION": "autograde", **QUIET}


class OrdinaryKernels:
    """A pool like `LocalPool`, which starts a kernel for each notebook.

    Args:
        jobs: how many at once.
    """

    isolation = job.NONE
    reasons = ("tests run in the same kernel as the notebook",)

    def __init__(self, jobs: int = 1):
        self.jobs = jobs

    def __enter__(self) -> OrdinaryKernels:
        return self

    def __exit__(self, *_: Any) -> None:
        """There is nothing to end: each kernel ends with its notebook."""

    def map_calls(
        self, calls: Iterable[tuple[Key, Callable[[], Value]]]
    ) -> Iterator[tuple[Key, Value]]:
        """See `LocalPool.map_calls`."""
        return map_calls(calls, self.jobs)

    def mark(self, task: Job) -> Result:
        """Run a notebook and read the points of its test cells from their outputs."""
        from nbclient import NotebookClient
        from nbclient.exceptions import CellTimeoutError, DeadKernelError

        notebook = nbformat.reads(task.notebook, as_version=4)
        notes: tuple[str, ...] = ()
        start = time.monotonic()
        with passing_folder() as folder:
            for name, content in {**task.handed_in, **task.files}.items():
                path = folder / name
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(content)
            client = NotebookClient(
                notebook,
                kernel_name="python3",
                timeout=int(task.limits.cell_seconds),
                allow_errors=True,
                extra_arguments=["--IPKernelApp.log_level=ERROR"],  # no advice on encryption
                resources={"metadata": {"path": str(folder)}},
            )
            try:
                client.execute(env={**os.environ, **_ENVIRONMENT})
            except DeadKernelError:
                notes = ("the code ended the Python process",)
            except CellTimeoutError:
                notes = (f"a cell took longer than {task.limits.cell_seconds:g} s",)
        cells = tuple(_result(cell) for cell in notebook.cells if job.is_test(cell))
        return Result(
            nbformat.writes(notebook),
            cells,
            seconds=round(time.monotonic() - start, 3),
            notes=notes,
        )


def _result(cell: Any) -> CellResult:
    from nbgrader.utils import determine_grade

    name, points = cell.metadata.nbgrader.grade_id, float(cell.metadata.nbgrader.points)
    if cell.execution_count is None:
        return CellResult(name, job.NOT_RUN, 0.0, points, note="not run")
    # nbgrader takes all points for a line on standard error, which says nothing of the answer.
    cell.outputs = [output for output in cell.outputs if output.get("name") != "stderr"]
    failed = [output.ename for output in cell.outputs if output.output_type == "error"]
    if job.CHECK_FAULT in failed:
        return CellResult(name, job.FAULT, None, points, note="the check itself failed")
    return CellResult(name, job.RAISED if failed else job.DONE, determine_grade(cell)[0], points)
