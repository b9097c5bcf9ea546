"""This course's own nbgrader steps: put released cells right, run quietly, save the marks."""

from __future__ import annotations

import atexit
import logging
import os
import threading
from dataclasses import replace
from pathlib import Path
from typing import Any

import nbformat
from nbconvert.exporters import NotebookExporter
from nbconvert.exporters.exporter import ResourcesDict
from nbformat.notebooknode import NotebookNode
from nbgrader.api import Gradebook, MissingEntry
from nbgrader.preprocessors import NbGraderPreprocessor, SaveAutoGrades
from nbgrader.utils import is_grade

from autograder.engine.job import CHECK_FAULT, Job, Result
from autograder.engine.pool import local_pool
from autograder.nbgrader_course import TIMESTAMP, this_course
from autograder.records import marking_digest
from autograder.records.folders import Folders
from autograder.release import enter_if_missing
from autograder.submission.assignment import Assignment
from autograder.submission.intake import (
    Submission,
    read_submission,
    remove_special_files,
)
from autograder.submission.restore import released_cells, restore
from autograder.trial import left_open, try_tests

_log = logging.getLogger("nbgrader")


class TakeIn(NotebookExporter):
    """Reads submissions as `submission.intake` does; what nbgrader has cleaned, it reads as it is.

    nbconvert would open whatever has the name of a notebook: a link, a pipe, a file of gigabytes.
    """

    def from_filename(
        self, filename: str, resources: ResourcesDict | None = None, **options: Any
    ) -> tuple[str, ResourcesDict]:
        """Export a notebook.

        Raises:
            Refused: a link, a file that is too large, no notebook; nbgrader goes on with the next
                student.
        """
        names = (resources or {}).get("nbgrader")
        if not names or Path(filename).parent != _folder(names, "submitted_directory"):
            return super().from_filename(filename, resources, **options)
        submission = _submission(names)
        _keep_only(
            {TIMESTAMP, *submission.data, *_files_of(names)},
            _folder(names, "autograded_directory"),
        )
        for line in submission.left_out:
            self.log.warning("%s: %s", names["student"], line)
        return self.from_notebook_node(submission.notebooks[names["notebook"]], resources)


def before_autograde(assignment: str, notebooks: list[str], **_: object) -> None:
    """Called by nbgrader before it copies and marks a submission.

    Args:
        assignment: its name; entered in the gradebook if it is not.
        notebooks: paths of the notebooks of one submission. Links, pipes and devices beside them
            are removed: nbgrader would copy what they lead to, and wait for ever at a pipe.
    """
    for folder in {Path(path).parent for path in notebooks}:
        for path in remove_special_files(folder):
            _log.warning("%s was no plain file (a link, a pipe or a device): removed", path)
    enter_if_missing(assignment)
    say_losses()
    for student in {Path(path).parent.parent.name for path in notebooks}:
        score = _score(assignment, student)
        if score is not None:
            _before[assignment, student] = score


def after_autograde(**_: object) -> None:
    """Called by nbgrader after it has marked a submission."""
    say_losses()


def say_losses() -> None:
    """Say whose mark nbgrader's own command has made smaller, or has taken away.

    It knows a notebook only by its exact name and reads no archives; `grade` may have marked what
    it does not see.
    """
    while _before:
        (assignment, student), score = _before.popitem()
        now = _score(assignment, student) or 0.0
        if now < score:
            _log.warning(
                "%s has %g points for %s now, and had %g. If that is not meant: python3 -m "
                "autograder grade %s marks it again",
                *(student, now, assignment, score, assignment),
            )


# (assignment, student) → score before nbgrader's own command began.
_before: dict[tuple[str, str], float] = {}
atexit.register(say_losses)  # nbgrader says nothing after a submission that failed


def _score(assignment: str, student: str) -> float | None:
    course = this_course().directory
    with Gradebook(course.db_url, course.course_id) as gradebook:
        try:
            return gradebook.find_submission(assignment, student).score
        except MissingEntry:
            return None


class RestoreCells(NbGraderPreprocessor):
    """Make the cells of a submission what they were in the release; see `submission.restore`."""

    def preprocess(
        self, nb: NotebookNode, resources: ResourcesDict
    ) -> tuple[NotebookNode, ResourcesDict]:
        """Return the notebook with each cell of the release that counts exactly once."""
        names = resources["nbgrader"]
        with Gradebook(names["db_url"]) as gradebook:
            released = released_cells(gradebook, names["assignment"], names["notebook"])
        restored = restore(nb, released)
        for repair in restored.repairs:
            self.log.warning("%s: %s", names["student"], repair)
        return restored.notebook, resources


class MarkWithEngine(NbGraderPreprocessor):
    """Takes the place of nbgrader's `Execute`: the engine runs the notebook, sandboxed.

    The outputs of test cells are such that nbgrader's own `SaveAutoGrades` reads the marks from
    them. The warm processes are kept for the next submission, as long as nbgrader runs.
    """

    def preprocess(
        self, nb: NotebookNode, resources: ResourcesDict
    ) -> tuple[NotebookNode, ResourcesDict]:
        """Return the executed notebook.

        Raises:
            MarkingError: it could not be marked; nbgrader goes on with the next student.
        """
        names = resources["nbgrader"]
        assignment = _tried(names)
        task = assignment.job(names["notebook"], nb, _submission(names))
        result = _warm.mark(task)
        if assignment.tried:
            result = left_open(result, assignment.tried.left_open)
        if result.error:
            raise MarkingError(result.error)
        for note in result.notes:
            self.log.warning("%s: %s", names["student"], note)
        return nbformat.reads(result.notebook, as_version=4), resources


class MarkingError(RuntimeError):
    """A submission could not be marked; the message says why."""


def _tried(names: dict[str, str]) -> Assignment:
    """The assignment, and how its tests do with the instructor's own answers."""
    course, name = this_course(), names["assignment"]
    with Gradebook(names["db_url"]) as gradebook:
        marking = marking_digest(name)
        assignment = Assignment.from_gradebook(gradebook, name, 0.0, marking, course)
    folders = Folders(course.autograded, permissions=0o644)
    tried = folders.tried(assignment)
    if tried is None:
        tried = try_tests(assignment, _warm)
        folders.keep_tried(assignment, tried)
    return replace(assignment, tried=tried)


def _submission(names: dict[str, str]) -> Submission:
    assignment = names["assignment"]
    with Gradebook(names["db_url"]) as gradebook:
        notebooks = [notebook.name for notebook in gradebook.find_assignment(assignment).notebooks]
        released = {name: released_cells(gradebook, assignment, name) for name in notebooks}
    return read_submission(_folder(names, "submitted_directory"), released)


def _folder(names: dict[str, str], directory: str) -> Path:
    """Folder of a submission in one of nbgrader's directories."""
    course = this_course().directory
    name = getattr(course, directory)
    return Path(course.format_path(name, names["student"], names["assignment"]))


def _files_of(names: dict[str, str]) -> dict[str, bytes]:
    """What the instructor has put beside the notebooks."""
    return Assignment(names["assignment"], {}).files


def _keep_only(kept: set[str], folder: Path) -> None:
    """Remove copies of what intake has left out, from the folder that a person will look into."""
    for path in folder.rglob("*"):
        name = str(path.relative_to(folder))
        if path.suffix != ".ipynb" and not path.is_dir() and name not in kept:
            path.unlink()


class _WarmPool:
    """The engine, kept for the next submission; ended when none has come for a while.

    nbgrader does not say when it is done, and a Jupyter server with formgrader runs for days.
    """

    _SECONDS = 60.0

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._pool: Any = None
        self._end: threading.Timer | None = None
        atexit.register(self.close)

    def mark(self, task: Job) -> Result:
        """Mark one notebook; start what is needed first."""
        with self._lock:
            if self._end is not None:
                self._end.cancel()
            if self._pool is None:
                trusted = bool(os.environ.get("AUTOGRADER_TRUST_SUBMISSIONS"))
                self._pool = local_pool(1, trusted).__enter__()
            try:
                return self._pool.mark(task)
            finally:
                self._end = threading.Timer(self._SECONDS, self.close)
                self._end.daemon = True
                self._end.start()

    def close(self) -> None:
        """End the warm processes."""
        with self._lock:
            if self._pool is not None:
                self._pool.__exit__()
                self._pool = None


_warm = _WarmPool()


class SaveMarks(SaveAutoGrades):
    """nbgrader's `SaveAutoGrades`, which leaves a mark open where the check itself has failed."""

    def preprocess_cell(
        self, cell: NotebookNode, resources: ResourcesDict, cell_index: int
    ) -> tuple[NotebookNode, ResourcesDict]:
        """Save the mark of a cell, unless the check itself has failed in it."""
        cell, resources = super().preprocess_cell(cell, resources, cell_index)
        if is_grade(cell) and any(o.get("ename") == CHECK_FAULT for o in cell.get("outputs", [])):
            names = resources["nbgrader"]
            grade = self.gradebook.find_grade(
                cell.metadata.nbgrader.grade_id,
                names["notebook"],
                names["assignment"],
                names["student"],
            )
            grade.auto_score = None
            grade.needs_manual_grade = True
            self.gradebook.db.commit()
        return cell, resources
