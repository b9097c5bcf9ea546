"""Marks in nbgrader's gradebook, together with the folders under `autograded/`."""

from __future__ import annotations

import contextlib
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from datetime import datetime
from functools import cached_property
from typing import TypeVar

from nbformat import NotebookNode
from nbgrader.api import (
    Comment,
    Grade,
    Gradebook,
    MissingEntry,
    Student,
    SubmittedAssignment,
    SubmittedNotebook,
)
from nbgrader.converters import Autograde
from nbgrader.preprocessors import AssignLatePenalties
from nbgrader.utils import (
    compute_checksum,
    determine_grade,
    is_grade,
    is_solution,
    is_task,
    parse_utc,
)
from sqlalchemy import URL, Row, Select, bindparam, make_url, select
from sqlalchemy.exc import ArgumentError
from sqlalchemy.orm import scoped_session, selectinload

from autograder.engine.job import CHECK_FAULT
from autograder.nbgrader_course import TIMESTAMP, Course, this_course
from autograder.records import folders
from autograder.records.digest import marking_digest
from autograder.records.errors import RecordError, Unrecordable, about_the_database, clear_errors
from autograder.records.folders import MARKER, Folders
from autograder.records.rescue import OpenFile
from autograder.release import ReleaseError, enter
from autograder.submission.assignment import Assignment, Tried

Kind = TypeVar("Kind", Grade, Comment)


@dataclass(frozen=True)
class Key:
    """What a mark was made from.

    Attributes:
        submission: digest of what was handed in.
        marking: digest of all else that decides the mark: `marking_digest`.
    """

    submission: str
    marking: str


@dataclass(frozen=True)
class Entry:
    """What the gradebook says of a submission.

    Attributes:
        score: points, manual marks and extra credit included, before any late penalty.
        points: points to be had.
        needs_manual_grade: a person has to look at a part of it.
        late_penalty: points that are taken off the score.
    """

    score: float
    points: float
    needs_manual_grade: bool
    late_penalty: float = 0.0


@dataclass(frozen=True)
class _Released:
    """An assignment as the gradebook has it.

    Attributes:
        id: of its row.
        points: points to be had.
        notebooks: id of a notebook's row → its name.
        cells: id of a cell's row → its name.
        graded: id of a notebook's row → ids of its cells that have a grade.
        commented: id of a notebook's row → ids of its cells that have a comment.
    """

    id: str
    points: float
    notebooks: dict[str, str] = field(default_factory=dict)
    cells: dict[str, str] = field(default_factory=dict)
    graded: dict[str, list[str]] = field(default_factory=dict)
    commented: dict[str, list[str]] = field(default_factory=dict)

    # Both queries name the cells too. The tables have an index on cell and notebook together and
    # none on the notebook: asked for that alone, the database reads the rows of the whole class.

    @cached_property
    def submission(self) -> Select[tuple[SubmittedAssignment]]:
        """Query: the submission of `student`, with its notebooks, grades and comments."""
        notebooks = SubmittedAssignment.notebooks.and_(
            SubmittedNotebook.notebook_id.in_(self.notebooks)
        )
        grades = SubmittedNotebook.grades.and_(Grade.cell_id.in_(self.cells))
        comments = SubmittedNotebook.comments.and_(Comment.cell_id.in_(self.cells))
        return (
            select(SubmittedAssignment)
            .where(
                SubmittedAssignment.assignment_id == self.id,
                SubmittedAssignment.student_id == bindparam("student"),
            )
            .options(selectinload(notebooks).options(selectinload(grades), selectinload(comments)))
        )

    @cached_property
    def penalties(self) -> Select[tuple[float | None]]:
        """Query: what is taken off each notebook of `student` for being late."""
        return (
            select(SubmittedNotebook.late_submission_penalty)
            .join(SubmittedAssignment, SubmittedAssignment.id == SubmittedNotebook.assignment_id)
            .where(
                SubmittedAssignment.assignment_id == self.id,
                SubmittedAssignment.student_id == bindparam("student"),
            )
        )

    @cached_property
    def marks(self) -> Select[tuple[str, str, float | None, bool, float]]:
        """Query: the marks of `student`, cell by cell."""
        return (
            select(
                SubmittedNotebook.notebook_id,
                Grade.cell_id,
                Grade.auto_score,
                Grade.needs_manual_grade,
                Grade.score,
            )
            .join(SubmittedNotebook, SubmittedNotebook.id == Grade.notebook_id)
            .join(SubmittedAssignment, SubmittedAssignment.id == SubmittedNotebook.assignment_id)
            .where(
                SubmittedAssignment.assignment_id == self.id,
                SubmittedAssignment.student_id == bindparam("student"),
                SubmittedNotebook.notebook_id.in_(self.notebooks),
                Grade.cell_id.in_(self.cells),
            )
        )


class Records:
    """The gradebook and the folder `autograded/` of a course; a context manager.

    Opening finishes or undoes what a killed process left half done in `autograded/`. Another
    program that writes at the same time is waited for, `folders.LOCK_SECONDS` at most.

    Args:
        db_url: the gradebook; by default what nbgrader_config.py says.
        course: the course; this one by default.

    Raises:
        RecordError: the gradebook or the folder cannot be used. So does every method.
    """

    def __init__(self, db_url: str | None = None, course: Course | None = None) -> None:
        self._course = course or this_course()
        config, directory = self._course.config, self._course.directory
        self._autograde = Autograde(coursedir=directory, config=config)
        self._penalties = AssignLatePenalties(config=config)
        self._penalties.init_plugin()
        self._folders = Folders(
            self._course.autograded,
            permissions=int(str(self._autograde.permissions), 8),
        )
        self._released: dict[str, _Released] = {}
        self._file: OpenFile | None = None
        try:
            self._url = _patient(make_url(db_url or directory.db_url))
            with self._clear_errors(), self._folders.lock():
                self._gradebook = Gradebook(
                    self._url.render_as_string(hide_password=False), directory.course_id
                )
                self._file = OpenFile(self._url)
                self._folders.settle()
        except (ArgumentError, ImportError) as error:
            raise RecordError(
                f"The gradebook's URL cannot be used: {error}. Write sqlite:////path/gradebook.db, "
                "or postgresql+psycopg2://user@host/db with `psycopg2-binary` installed."
            ) from None
        except Unrecordable as error:
            raise RecordError(f"autograded/ cannot be used: {error}.") from None

    def __enter__(self) -> Records:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Close the connection to the database."""
        self._gradebook.close()

    @contextlib.contextmanager
    def _clear_errors(self) -> Iterator[None]:
        try:
            with clear_errors(self._url, self._folders.path):
                yield
        except RecordError:
            if self._file is not None and self._file.is_gone():
                raise RecordError(self._file.rescued(self._gradebook.engine)) from None
            raise

    @contextlib.contextmanager
    def _opened(self) -> Iterator[Gradebook]:
        """nbgrader's own object: what is not committed at the end has not happened."""
        with self._clear_errors():
            try:
                yield self._gradebook
            finally:
                self._gradebook.db.remove()

    def enter(self, assignment: str) -> Assignment:
        """Enter an assignment and its cells, as the instructor has them, and open it.

        Raises:
            RecordError: also if nbgrader refuses the notebook, or if its cells no longer are those
                for which there are marks.
        """
        try:
            enter(assignment, self._url.render_as_string(hide_password=False), self._course)
        except ReleaseError as error:
            said = str(error)
            if re.search(r"sqlalchemy\.exc\.|\((sqlite3|psycopg\w*)\.", said):
                raise RecordError(about_the_database(said, self._url)) from None
            if "Cannot add or remove cells" in said:
                raise RecordError(
                    f"{self._course.source.name}/{assignment} no longer has the cells for which "
                    "the gradebook holds marks. Bring the old cells back, or move the gradebook "
                    "and autograded/ away and mark again."
                ) from None
            raise RecordError(said) from None
        self._released.pop(assignment, None)
        return self.assignment(assignment)

    def assignment(self, name: str) -> Assignment:
        """An assignment as it is marked, read once for a whole class."""
        marking = marking_digest(name, self._course)
        with self._opened() as gradebook:
            points = self._as_released(name).points
            return Assignment.from_gradebook(gradebook, name, points, marking, self._course)

    def entry(self, assignment: str, student: str) -> Entry | None:
        """What the gradebook says of a submission; `None` if it knows of none.

        Raises:
            Unrecordable: this cannot be the name of a student.
        """
        self._folders.of(assignment, student)
        with self._opened() as gradebook:
            released = self._as_released(assignment)
            marks = gradebook.db.execute(released.marks, {"student": student}).all()
            if not marks:
                return None
            waiting = any(mark.needs_manual_grade for mark in marks)
            penalties = gradebook.db.scalars(released.penalties, {"student": student})
            penalty = sum(one or 0.0 for one in penalties)
            return Entry(sum(mark.score for mark in marks), released.points, waiting, penalty)

    def students(self) -> list[str]:
        """All students that the gradebook knows."""
        with self._opened() as gradebook:
            return sorted(gradebook.db.scalars(select(Student.id)))

    def keep_unmarked(self, assignment: str, marked: Mapping[str, bool]) -> None:
        """Keep for the export which submissions could not be marked.

        Args:
            assignment: its name.
            marked: student → whether the submission could be marked; of others what was kept stays.
        """
        with self._clear_errors(), self._folders.lock():
            left = folders.unmarked(self._folders.path).get(assignment, set()) - {*marked}
            left |= {student for student, done in marked.items() if not done}
            self._folders.write_unmarked(assignment, left)

    def tried(self, assignment: Assignment) -> Tried | None:
        """How the tests did with the instructor's own answers; `None` if they are new since."""
        return self._folders.tried(assignment)

    def keep_tried(self, assignment: Assignment, tried: Tried) -> None:
        """Keep how the tests did with the instructor's own answers."""
        with self._clear_errors():
            self._folders.keep_tried(assignment, tried)

    def is_current(self, assignment: str, student: str, key: Key) -> bool:
        """Whether what is kept of a submission was made from exactly this.

        The folder must say so, and the gradebook must hold the marks of which the folder tells: it
        may be an earlier copy.

        Raises:
            Unrecordable: this cannot be the name of a student.
        """
        marker = self._folders.of(assignment, student) / MARKER
        try:
            kept = json.loads(marker.read_bytes())
        except (OSError, ValueError):
            return False
        with self._opened() as gradebook:
            released = self._as_released(assignment)
            marks = gradebook.db.execute(released.marks, {"student": student}).all()
            return kept == _marker(key, released, marks)

    def save(
        self,
        assignment: str,
        student: str,
        notebooks: Mapping[str, NotebookNode],
        timestamp: datetime | str | None,
        files: Mapping[str, bytes],
        key: Key,
    ) -> float:
        """Keep a marked submission: one transaction in the gradebook, then one folder.

        A process that is killed at any point leaves the state before, or new marks beside the old
        folder; then `is_current` is false and the next run saves again. Manual marks, extra credit
        and comments of a person stay.

        Args:
            assignment: name of the assignment; the gradebook must know it.
            student: name of the student.
            notebooks: name → executed notebook. One that the assignment has and that is not here
                gets no points.
            timestamp: when it was handed in: UTC, or text as `timestamp.txt` holds it.
            files: what else belongs into the folder: relative path → content.
            key: what the marks were made from.

        Returns:
            The score, before any late penalty.

        Raises:
            Unrecordable: this submission cannot be saved.
            RecordError: none can.
        """
        folder = self._folders.of(assignment, student)
        files = folders.checked(files)
        handed_in = _time(timestamp)
        if handed_in and TIMESTAMP not in files:
            text = timestamp if isinstance(timestamp, str) else f"{handed_in} UTC"
            files[TIMESTAMP] = text.encode()
        with self._opened() as gradebook, self._folders.lock():
            db = gradebook.db
            released = self._as_released(assignment)
            submission = db.scalar(released.submission, {"student": student}) or self._add(
                db, released, student
            )
            if handed_in:
                submission.timestamp = handed_in
            rows = {released.notebooks[row.notebook_id]: row for row in submission.notebooks}
            unknown = sorted(set(notebooks) - set(rows))
            if unknown:
                raise Unrecordable(f"the gradebook has no place for notebook {unknown[0]!r}")
            for name, row in rows.items():
                _mark(row, notebooks.get(name), released.cells)
            db.flush()
            marks = db.execute(released.marks, {"student": student}).all()
            late = _seconds_late(submission)
            if late > 0 and self._penalties.enabled:
                for row in (rows[name] for name in notebooks):
                    score = sum(m.score for m in marks if m.notebook_id == row.notebook_id)
                    row.late_submission_penalty = self._penalty(student, score, late)
            files[MARKER] = json.dumps(_marker(key, released, marks), indent=1).encode()
            with self._folders.replacing(folder, notebooks, files):
                db.commit()
            return sum(mark.score for mark in marks)

    def _as_released(self, assignment: str) -> _Released:
        """The cells of an assignment, read from the gradebook once."""
        if assignment not in self._released:
            try:
                row = self._gradebook.find_assignment(assignment)
            except MissingEntry:
                raise RecordError(
                    f"The gradebook knows no assignment {assignment!r}. "
                    "Enter it with `nbgrader generate_assignment --force`."
                ) from None
            released = _Released(row.id, row.max_score)
            for notebook in row.notebooks:
                graded = [*notebook.grade_cells, *notebook.task_cells]
                commented = [*notebook.solution_cells, *notebook.task_cells]
                released.notebooks[notebook.id] = notebook.name
                released.cells.update({cell.id: cell.name for cell in (*graded, *commented)})
                released.graded[notebook.id] = [cell.id for cell in graded]
                released.commented[notebook.id] = [cell.id for cell in commented]
            self._released[assignment] = released
        return self._released[assignment]

    def _add(self, db: scoped_session, released: _Released, student: str) -> SubmittedAssignment:
        """A new submission, with rows for all that can be marked.

        nbgrader's `add_submission` does the same, and commits at every step.
        """
        if db.get(Student, student) is None:
            if not self._autograde.create_student:
                raise Unrecordable(f"the gradebook knows no student {student!r}")
            db.add(Student(id=student))
        submission = SubmittedAssignment(assignment_id=released.id, student_id=student)
        for notebook_id in released.notebooks:
            notebook = SubmittedNotebook(notebook_id=notebook_id, assignment=submission)
            notebook.grades = [Grade(cell_id=cell) for cell in released.graded[notebook_id]]
            notebook.comments = [Comment(cell_id=cell) for cell in released.commented[notebook_id]]
        db.add(submission)
        return submission

    def _penalty(self, student: str, score: float, late: float) -> float | None:
        """What nbgrader's `AssignLatePenalties` takes off a notebook, with the course's plugin."""
        try:
            penalty = self._penalties.plugin_inst.late_submission_penalty(student, score, late)
        except Exception as error:
            raise Unrecordable(f"the plugin for late penalties failed: {error!r}") from error
        return None if penalty is None else min(max(0, penalty), score)


def _patient(url: URL) -> URL:
    """The same database; SQLite gives up after five seconds by default."""
    if url.get_backend_name() == "sqlite" and "timeout" not in url.query:
        return url.update_query_dict({"timeout": str(folders.LOCK_SECONDS)})
    return url


def _mark(row: SubmittedNotebook, notebook: NotebookNode | None, cells: Mapping[str, str]) -> None:
    """What nbgrader's `SaveAutoGrades` does with a notebook, and `Autograde` with a missing one."""
    if notebook is None:
        for grade in row.grades:
            grade.auto_score = 0
            grade.needs_manual_grade = False
        return
    row.late_submission_penalty = None
    grades = {cells[grade.cell_id]: grade for grade in row.grades}
    comments = {cells[comment.cell_id]: comment for comment in row.comments}
    for cell in notebook.cells:
        if is_grade(cell):
            grade = _row_of(cell, grades)
            grade.auto_score = _auto_score(cell)
            grade.needs_manual_grade = grade.manual_score is not None or grade.auto_score is None
        if is_solution(cell) or is_task(cell):
            comment = _row_of(cell, comments)
            untouched = cell.metadata.nbgrader.get("checksum") == compute_checksum(cell)
            comment.auto_comment = "No response." if untouched and not is_task(cell) else None


def _seconds_late(submission: SubmittedAssignment) -> float:
    # nbgrader's own property fails at an extension without a due date.
    return submission.total_seconds_late if submission.assignment.duedate else 0


def _row_of(cell: NotebookNode, rows: Mapping[str, Kind]) -> Kind:
    grade_id = cell.metadata.nbgrader.grade_id
    if grade_id not in rows:
        raise Unrecordable(f"the gradebook has no place for cell {grade_id!r}")
    return rows[grade_id]


def _auto_score(cell: NotebookNode) -> float | None:
    """Points of a graded cell, read as nbgrader does; `None` where a person decides."""
    if any(output.get("ename") == CHECK_FAULT for output in cell.get("outputs", [])):
        return None
    try:
        return determine_grade(cell)[0]
    except (ValueError, KeyError, TypeError) as error:
        raise Unrecordable(
            f"no points can be read from cell {cell.metadata.nbgrader.grade_id!r}: {error}"
        ) from None


def _marker(key: Key, released: _Released, marks: Sequence[Row]) -> dict:
    """What a marked folder says of itself."""
    scores: dict[str, dict[str, float | None]] = {}
    for mark in marks:
        of_notebook = scores.setdefault(released.notebooks[mark.notebook_id], {})
        of_notebook[released.cells[mark.cell_id]] = mark.auto_score
    return {**asdict(key), "scores": scores}


def _time(timestamp: datetime | str | None) -> datetime | None:
    """In UTC, without a time zone, as nbgrader keeps it; `None` where there is none."""
    if isinstance(timestamp, str) and not timestamp.strip():
        return None
    try:
        return parse_utc(timestamp.strip() if isinstance(timestamp, str) else timestamp)
    except (ValueError, OverflowError):
        raise Unrecordable(f"{TIMESTAMP} holds no time: {str(timestamp)[:40]!r}") from None
