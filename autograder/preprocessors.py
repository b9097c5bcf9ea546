"""This course's own nbgrader steps: put released cells right, run quietly, save the marks."""

from __future__ import annotations

import atexit
import os
import threading
from pathlib import Path
from typing import Any

import nbformat
from nbconvert.exporters.exporter import ResourcesDict
from nbformat.notebooknode import NotebookNode
from nbgrader.api import Gradebook
from nbgrader.coursedir import CourseDirectory
from nbgrader.preprocessors import NbGraderPreprocessor, SaveAutoGrades
from nbgrader.utils import is_grade

from autograder.assignment import Assignment
from autograder.engine.intake import Submission, read_submission
from autograder.engine.job import Job, Result
from autograder.engine.pool import local_pool
from autograder.engine.restore import released_cells, restore
from autograder.nbgrader_course import course_config
from autograder.records import CHECK_FAULT
from course.toolkit import places


class RestoreCells(NbGraderPreprocessor):
    """Make the cells of a submission what they were in the release; see `engine.restore`."""

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


class TakeIn(NbGraderPreprocessor):
    """Refuse a submission that is none before anything of it is used; see `engine.intake`."""

    def preprocess(
        self, nb: NotebookNode, resources: ResourcesDict
    ) -> tuple[NotebookNode, ResourcesDict]:
        """Return the notebook as intake reads it.

        Raises:
            Refused: a link, a file that is too large, no notebook; nbgrader goes on with the next
                student.
        """
        submission = _submission(resources["nbgrader"])
        return submission.notebooks[resources["nbgrader"]["notebook"]], resources


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
        assignment = Assignment(names["assignment"], {names["notebook"]: ()})
        task = assignment.job(names["notebook"], nb, _submission(names))
        result = _warm.mark(task)
        if result.error:
            raise MarkingError(result.error)
        for note in result.notes:
            self.log.warning("%s: %s", names["student"], note)
        return nbformat.reads(result.notebook, as_version=4), resources


class MarkingError(RuntimeError):
    """A submission could not be marked; the message says why."""


def _submission(names: dict[str, str]) -> Submission:
    course = CourseDirectory(config=course_config())
    folder = Path(
        course.format_path(course.submitted_directory, names["student"], names["assignment"])
    )
    source = places.SOLUTIONS / names["assignment"]
    return read_submission(folder, sorted(path.stem for path in source.glob("*.ipynb")))


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
