"""This course's own nbgrader steps: put released cells right, run quietly, save the marks."""

from __future__ import annotations

import atexit
import functools
import json
import os
from pathlib import Path

import nbformat
from nbconvert.exporters.exporter import ResourcesDict
from nbformat import v4
from nbformat.notebooknode import NotebookNode
from nbgrader.api import Gradebook
from nbgrader.api import Notebook as ReleasedNotebook
from nbgrader.coursedir import CourseDirectory
from nbgrader.preprocessors import NbGraderPreprocessor, SaveAutoGrades
from nbgrader.utils import is_grade

from autograder.assignment import Assignment
from autograder.engine.intake import Submission, read_submission
from autograder.engine.pool import LocalPool
from autograder.nbgrader_course import course_config
from course.toolkit import places

# Class name of the error that `check` raises when the fault is its own (autograder/learner.py).
CHECK_FAULT = "CheckFault"


class RestoreCells(NbGraderPreprocessor):
    """Make the nbgrader metadata of a submission what it was in the release.

    Flags, points and types come from the gradebook, never from the submission. Of several cells
    with one grade id the last keeps it and the others become ordinary cells. A test cell that is
    missing comes back; one that has only lost its metadata is known by its text.

    nbgrader's own preprocessors end the run of the whole class at a copied cell (nbgrader issue
    1083), leave deleted test cells to be marked by hand, and fail when the cell before is gone too.
    """

    def preprocess(
        self, nb: NotebookNode, resources: ResourcesDict
    ) -> tuple[NotebookNode, ResourcesDict]:
        """Return the notebook with each cell of the release that counts exactly once."""
        names = resources["nbgrader"]
        with Gradebook(names["db_url"]) as gradebook:
            source = gradebook.find_notebook(names["notebook"], names["assignment"])
            released = _released_cells(source, _order(names["assignment"], names["notebook"]))
        found = self._claim(nb.cells, released)
        self._add_missing(nb, released, found)
        return nb, resources

    def _claim(
        self, cells: list[NotebookNode], released: dict[str, NotebookNode]
    ) -> dict[str, NotebookNode]:
        """Give each released cell's metadata to the one cell that stands for it."""
        claims: dict[str, list[NotebookNode]] = {}
        unmarked = []
        for cell in cells:
            metadata = cell.metadata.pop("nbgrader", None)
            grade_id = metadata.get("grade_id") if isinstance(metadata, dict) else None
            if isinstance(grade_id, str) and grade_id in released:
                claims.setdefault(grade_id, []).append(cell)
            else:
                unmarked.append(cell)
        locked = {
            _text(cell): name for name, cell in released.items() if cell.metadata.nbgrader.locked
        }
        for cell in unmarked:
            name = locked.get(_text(cell))
            if name is not None and name not in claims:
                self.log.warning("Cell '%s' had lost its nbgrader metadata", name)
                claims[name] = [cell]
        for name, candidates in claims.items():
            if len(candidates) > 1:
                self.log.warning("Cell '%s' exists %d times", name, len(candidates))
            candidates[-1].metadata["nbgrader"] = released[name].metadata.nbgrader
        return {name: candidates[-1] for name, candidates in claims.items()}

    def _add_missing(
        self,
        nb: NotebookNode,
        released: dict[str, NotebookNode],
        found: dict[str, NotebookNode],
    ) -> None:
        order = list(released)
        for i, name in enumerate(order):
            flags = released[name].metadata.nbgrader
            if name in found or not (flags.grade or flags.task):
                continue
            self.log.warning("Cell '%s' was missing and is added", name)
            cell = released[name]
            if (nb.nbformat, nb.nbformat_minor) < (4, 5):
                del cell["id"]
            before = found.get(order[i - 1]) if i else None
            after = next((found[later] for later in order[i:] if later in found), None)
            if before is not None:
                place = _index(nb.cells, before) + 1
            else:
                # Late rather than early: what the learner wrote must have run by then.
                place = len(nb.cells) if after is None else _index(nb.cells, after)
            nb.cells.insert(place, cell)
            found[name] = cell


def _order(assignment: str, notebook: str) -> dict[str, int]:
    """Grade id → position in the source notebook, which the gradebook does not keep."""
    path = places.SOLUTIONS / assignment / f"{notebook}.ipynb"
    try:
        cells = json.loads(path.read_text(encoding="utf-8"))["cells"]
    except FileNotFoundError:
        return {}
    ids = [cell["metadata"].get("nbgrader", {}).get("grade_id") for cell in cells]
    return {name: i for i, name in enumerate(ids) if name}


def _released_cells(source: ReleasedNotebook, order: dict[str, int]) -> dict[str, NotebookNode]:
    """Grade id → cell as released, in the order of the notebook."""
    points = {cell.name: cell.max_score for cell in [*source.grade_cells, *source.task_cells]}
    graded = {cell.name for cell in source.grade_cells}
    solutions = {cell.name for cell in source.solution_cells}
    tasks = {cell.name for cell in source.task_cells}
    released = {}
    for cell in sorted(source.source_cells, key=lambda cell: order.get(cell.name, len(order))):
        metadata = {
            "schema_version": 3,
            "grade_id": cell.name,
            "grade": cell.name in graded,
            "solution": cell.name in solutions,
            "locked": cell.locked,
            "task": cell.name in tasks,
            "cell_type": cell.cell_type,
            "checksum": cell.checksum,
        }
        if cell.name in points:
            metadata["points"] = points[cell.name]
        make = v4.new_markdown_cell if cell.cell_type == "markdown" else v4.new_code_cell
        released[cell.name] = make(
            source=cell.source, metadata=NotebookNode(nbgrader=NotebookNode(metadata))
        )
    return released


def _text(cell: NotebookNode) -> tuple[str, str]:
    return cell.cell_type, cell.source.strip()


def _index(cells: list[NotebookNode], wanted: NotebookNode) -> int:
    return next(i for i, cell in enumerate(cells) if cell is wanted)


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
        result = _pool().mark(task)
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


@functools.cache
def _pool() -> LocalPool:
    trusted = bool(os.environ.get("AUTOGRADER_TRUST_SUBMISSIONS"))
    pool = LocalPool(jobs=1, trusted=trusted).__enter__()
    atexit.register(pool.__exit__)
    return pool


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
