"""What goes to a marking process and what comes back: plain data, as bytes."""

from __future__ import annotations

import base64
import json
from dataclasses import asdict, dataclass, field
from typing import Any

MEGABYTE = 1_000_000

# Status of a cell.
DONE = "done"  # ran to its end
RAISED = "error"  # stopped with an error, or a test failed
TIMED_OUT = "timed out"
NOT_RUN = "not run"  # the student's process had ended before
FAULT = "fault in the check"  # says nothing about the answer: a person has to look

# Isolation of the student's process.
FULL = "full"
PARTIAL = "partial"
NONE = "none"

# Class name of the error that `check` raises when the fault is its own (autograder/learner.py).
CHECK_FAULT = "CheckFault"


# What the examiner says of a test cell that begins, in front of its name.
EXAMINING = b"examining "


def is_test(cell: Any) -> bool:
    """Whether running this cell of a notebook decides about points."""
    flags = cell.metadata.get("nbgrader", {})
    counts = isinstance(flags.get("grade_id"), str) and isinstance(flags.get("points"), int | float)
    return (
        cell.cell_type == "code"
        and bool(flags.get("grade"))
        and not flags.get("solution")
        and counts
    )


def fault_output(why: str) -> dict[str, Any]:
    """The output of a test cell whose mark is left to a person."""
    lines = [f"{CHECK_FAULT}: {why}"]
    return {"output_type": "error", "ename": CHECK_FAULT, "evalue": why, "traceback": lines}


class BadBytes(ValueError):
    """Bytes that are no job or result; the message says what is wrong."""


@dataclass(frozen=True)
class Limits:
    """What the code of one submission may use.

    Attributes:
        cell_seconds: wall time of one cell, and of one question of a test cell.
        notebook_seconds: wall time of the whole notebook.
        cpu_seconds: processor time of the student's process, all threads together.
        memory_bytes: private memory of the student's process.
        threads: threads and processes together.
        open_files: files open at a time.
        file_bytes: size of one file that it writes.
        folder_bytes: size of all that it writes.
        folder_entries: files and folders that it makes.
        cell_output_bytes: output kept of one cell.
        notebook_output_bytes: output kept of the whole notebook.
        answer_bytes: plain data that one answer of the student's process may hold.
    """

    cell_seconds: float = 60.0
    notebook_seconds: float = 600.0
    cpu_seconds: int = 1200
    memory_bytes: int = 3000 * MEGABYTE
    threads: int = 200
    open_files: int = 256
    file_bytes: int = 100 * MEGABYTE
    folder_bytes: int = 300 * MEGABYTE
    folder_entries: int = 20_000
    cell_output_bytes: int = MEGABYTE
    notebook_output_bytes: int = 5 * MEGABYTE
    answer_bytes: int = 64 * MEGABYTE


@dataclass(frozen=True)
class Job:
    """One notebook to be marked.

    Attributes:
        notebook: the notebook as JSON text, its cells put right: flags, points, sources of test
            cells and the order come from the gradebook.
        preamble: Python source that the examiner runs before the first test cell: the imports
            and the locked definitions of the instructor's own notebook. Never sent to the
            student's process.
        theirs: names that cells other than tests give a value in the instructor's notebook. What a
            test cell does to one of these, it does in the student's process.
        read: names that these cells read. What a test cell without hidden parts gives such a name,
            the student's process has afterwards.
        modules: name → module, for what the instructor's notebook imports anywhere. Where a
            student has a module of these, test cells have their own.
        imports: the import statements of the released notebook, which students have; run in
            their process for what is missing where a cell of theirs with imports has stopped.
        files: what the instructor put beside the notebook: relative path → content.
        handed_in: what the student put there; only the student's process sees it.
        limits: what its code may use.
        left_open: test cells that are not run, their marks left to a person.
        tried: the notebook is the instructor's own; what its answers are asked for is recorded.
        asked: test cell → what it asks of objects of the instructor's own answers. Of a student's
            it asks no more. `None` where that is not known.
    """

    notebook: str
    preamble: str = ""
    theirs: tuple[str, ...] = ()
    read: tuple[str, ...] = ()
    modules: dict[str, str] = field(default_factory=dict)
    imports: str = ""
    files: dict[str, bytes] = field(default_factory=dict)
    handed_in: dict[str, bytes] = field(default_factory=dict)
    limits: Limits = Limits()
    left_open: tuple[str, ...] = ()
    tried: bool = False
    asked: dict[str, list[str]] | None = None

    def to_bytes(self) -> bytes:
        """The job as UTF-8 JSON."""
        fields = asdict(self)
        for folder in ("files", "handed_in"):
            fields[folder] = {
                name: base64.b64encode(content).decode("ascii")
                for name, content in fields[folder].items()
            }
        return json.dumps(fields).encode()

    @classmethod
    def from_bytes(cls, data: bytes | bytearray) -> Job:
        """The inverse of `to_bytes`.

        Raises:
            BadBytes: these are not the bytes of a job.
        """
        try:
            fields = json.loads(data)
            for folder in ("files", "handed_in"):
                fields[folder] = {
                    name: base64.b64decode(text) for name, text in fields[folder].items()
                }
            fields["limits"] = Limits(**fields["limits"])
            for names in ("theirs", "read", "left_open"):
                fields[names] = tuple(fields[names])
            return cls(**fields)
        except (ValueError, TypeError, KeyError, AttributeError) as error:
            raise BadBytes(f"these bytes are no job: {error}") from None


@dataclass(frozen=True)
class CellResult:
    """How one graded cell did.

    Attributes:
        grade_id: the cell.
        status: `done`, `error`, `timed out`, `not run` or `fault in the check`.
        points: points earned; `None` where a person decides.
        max_points: points to be had.
        hint: slug of the misconception or stage of a `check`; empty otherwise.
        note: what happened, one line; empty when there is nothing to say.
        seconds: time of the test cell.
    """

    grade_id: str
    status: str
    points: float | None
    max_points: float
    hint: str = ""
    note: str = ""
    seconds: float = 0.0


@dataclass(frozen=True)
class Result:
    """A marked notebook.

    Attributes:
        notebook: the executed notebook as JSON text. The outputs of its graded cells are such
            that nbgrader's own `determine_grade` reads exactly `points` from them.
        cells: one entry a cell whose mark a test decides, in the order of the notebook.
        isolation: `full`, `partial` or `none`.
        seconds: wall time.
        cpu_seconds: processor time of the student's process.
        peak_bytes: largest private memory of the student's process.
        notes: what a person should know: a crash, a time limit, output cut off.
        killed: the student's process was ended from outside, by the kernel's memory killer for
            instance; it may do better a second time.
        error: why nothing could be marked; empty if something was.
        asked: test cell → what it asked of objects, where the job was to try it; see `Job.asked`.
    """

    notebook: str
    cells: tuple[CellResult, ...] = ()
    isolation: str = NONE
    seconds: float = 0.0
    cpu_seconds: float = 0.0
    peak_bytes: int = 0
    notes: tuple[str, ...] = ()
    killed: bool = False
    error: str = ""
    asked: dict[str, list[str]] = field(default_factory=dict)

    @property
    def score(self) -> float:
        """Points of all cells that a test decided."""
        return sum(cell.points or 0.0 for cell in self.cells)

    @property
    def max_score(self) -> float:
        """Points to be had in these cells."""
        return sum(cell.max_points for cell in self.cells)

    def to_bytes(self) -> bytes:
        """The result as UTF-8 JSON."""
        return json.dumps(asdict(self)).encode()

    @classmethod
    def from_bytes(cls, data: bytes | bytearray) -> Result:
        """The inverse of `to_bytes`.

        Raises:
            BadBytes: these are not the bytes of a result.
        """
        try:
            fields = json.loads(data)
            fields["cells"] = tuple(CellResult(**cell) for cell in fields["cells"])
            fields["notes"] = tuple(fields["notes"])
            return cls(**fields)
        except (ValueError, TypeError, KeyError, AttributeError) as error:
            raise BadBytes(f"these bytes are no result: {error}") from None
