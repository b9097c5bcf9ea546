"""Keep marks: the only code that touches the gradebook and `autograded/`.

The gradebook is nbgrader's, with exactly what `nbgrader autograde` writes, so formgrader, feedback,
export and late penalties work on it. One process writes; a submission is one transaction.

SQLite is the default. For a PostgreSQL server set
`c.CourseDirectory.db_url = "postgresql+psycopg2://user@host/db"` in nbgrader_config.py and install
`psycopg2-binary`; the password belongs in `~/.pgpass`.
"""

from __future__ import annotations

import contextlib
import errno
import hashlib
import json
import os
import platform
import re
import shutil
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from datetime import datetime
from functools import cached_property
from importlib import metadata
from pathlib import Path, PurePosixPath
from typing import TypeVar

from nbformat import NotebookNode, v4
from nbgrader.api import (
    Comment,
    Grade,
    Gradebook,
    InvalidEntry,
    MissingEntry,
    Student,
    SubmittedAssignment,
    SubmittedNotebook,
)
from nbgrader.converters import Autograde
from nbgrader.coursedir import CourseDirectory
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
from sqlalchemy.exc import ArgumentError, DatabaseError, DataError
from sqlalchemy.orm import scoped_session, selectinload

from autograder.engine.job import CHECK_FAULT
from autograder.nbgrader_course import TIMESTAMP, course_config
from autograder.release import ReleaseError, enter
from course.toolkit import places

try:
    import fcntl
except ImportError:  # Windows, where nothing is marked
    fcntl = None

# `CourseDirectory.ignore` in nbgrader_config.py keeps it out of feedback.
MARKER = ".marked.json"
LOCK_SECONDS = 30  # longest wait for another program that writes
_NEW, _OLD = ".new", ".old"  # ends of the names of folders beside the real one
_NAME_LENGTH = 128  # of a student, in nbgrader's tables
_LIBRARIES = (
    "tensorflow",
    "tensorflow-cpu",
    "keras",
    "numpy",
    "pandas",
    "scikit-learn",
    "nbgrader",
)
# Of all that can go wrong with a file, what would go wrong with every submission's.
_HOPELESS = {
    errno.ENOSPC: "There is no room left on the disk",
    errno.EDQUOT: "The disk quota is used up",
    errno.EROFS: "The disk is read-only",
    errno.EACCES: "There is no permission to write",
    errno.EPERM: "There is no permission to write",
    errno.EIO: "The disk does not work",
}

Kind = TypeVar("Kind", Grade, Comment)


class RecordError(Exception):
    """No mark can be saved, now or at all; the message says why and what to do."""


class Unrecordable(ValueError):
    """This one submission cannot be saved; what the records hold of it stays."""


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
    """

    score: float
    points: float
    needs_manual_grade: bool


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
    """The gradebook and the folder `autograded/` of this course; a context manager.

    Opening finishes or undoes what a killed process left half done in `autograded/`. Another
    program that writes at the same time is waited for, `LOCK_SECONDS` at most.

    Args:
        db_url: the gradebook; by default what nbgrader_config.py says.

    Raises:
        RecordError: the gradebook or the folder cannot be used. So does every method.
    """

    def __init__(self, db_url: str | None = None) -> None:
        config = course_config()
        self._course = CourseDirectory(config=config)
        self._autograde = Autograde(coursedir=self._course, config=config)
        self._penalties = AssignLatePenalties(config=config)
        self._penalties.init_plugin()
        self._autograded = places.ROOT / self._course.autograded_directory
        self._released: dict[str, _Released] = {}
        try:
            self._url = _patient(make_url(db_url or self._course.db_url))
            with self._clear_errors(), self._folder_lock():
                self._gradebook = Gradebook(
                    self._url.render_as_string(hide_password=False), self._course.course_id
                )
                for path in self._autograded.glob("*/.*"):
                    if path.suffix in (_NEW, _OLD):
                        _settle(path.with_name(path.stem.removeprefix(".")))
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
    def gradebook(self) -> Iterator[Gradebook]:
        """nbgrader's own object, for reading: what is not committed at the end has not happened."""
        with self._clear_errors():
            try:
                yield self._gradebook
            finally:
                self._gradebook.db.remove()

    def enter(self, assignment: str) -> None:
        """Enter an assignment and its cells, as they stand in `solutions/`.

        Raises:
            RecordError: also if nbgrader refuses the notebook, or if its cells no longer are those
                for which there are marks.
        """
        try:
            enter(assignment, self._url.render_as_string(hide_password=False))
        except ReleaseError as error:
            said = str(error)
            if re.search(r"sqlalchemy\.exc\.|\((sqlite3|psycopg\w*)\.", said):
                raise RecordError(_about_the_database(said, self._url)) from None
            if "Cannot add or remove cells" in said:
                raise RecordError(
                    f"solutions/{assignment} no longer has the cells for which the gradebook holds "
                    "marks. Bring the old cells back, or move the gradebook and autograded/ away "
                    "and mark again."
                ) from None
            raise RecordError(said) from None
        self._released.pop(assignment, None)

    def points(self, assignment: str) -> float:
        """Points to be had in an assignment."""
        with self.gradebook():
            return self._as_released(assignment).points

    def entry(self, assignment: str, student: str) -> Entry | None:
        """What the gradebook says of a submission; `None` if it knows of none.

        Raises:
            Unrecordable: this cannot be the name of a student.
        """
        _check_names(assignment, student)
        with self.gradebook() as gradebook:
            released = self._as_released(assignment)
            marks = gradebook.db.execute(released.marks, {"student": student}).all()
            if not marks:
                return None
            waiting = any(mark.needs_manual_grade for mark in marks)
            return Entry(sum(mark.score for mark in marks), released.points, waiting)

    def is_current(self, assignment: str, student: str, key: Key) -> bool:
        """Whether what is kept of a submission was made from exactly this.

        The folder must say so, and the gradebook must hold the marks of which the folder tells: it
        may be an earlier copy.

        Raises:
            Unrecordable: this cannot be the name of a student.
        """
        marker = self._folder(assignment, student) / MARKER
        try:
            kept = json.loads(marker.read_bytes())
        except (OSError, ValueError):
            return False
        with self.gradebook() as gradebook:
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
        folder = self._folder(assignment, student)
        files = _checked(files)
        handed_in = _time(timestamp)
        if handed_in and TIMESTAMP not in files:
            text = timestamp if isinstance(timestamp, str) else f"{handed_in} UTC"
            files[TIMESTAMP] = text.encode()
        with self.gradebook() as gradebook, self._folder_lock():
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
            _settle(folder)
            try:
                self._write(folder, notebooks, files)
                db.commit()
                _swap_in(folder)
            finally:
                _settle(folder)
            return sum(mark.score for mark in marks)

    def _folder(self, assignment: str, student: str) -> Path:
        _check_names(assignment, student)
        return self._autograded / student / assignment

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

    def _write(
        self, folder: Path, notebooks: Mapping[str, NotebookNode], files: Mapping[str, bytes]
    ) -> None:
        """Write the folder beside its place, onto the disk itself."""
        new = _beside(folder, _NEW)
        new.mkdir(parents=True)
        content = dict(files)
        for name, notebook in notebooks.items():
            text = v4.writes(notebook)
            content[f"{name}.ipynb"] = text.removesuffix("\n").encode() + b"\n"
        paths = {new / name: data for name, data in content.items()}
        for path, data in paths.items():
            path.parent.mkdir(parents=True, exist_ok=True)
            with path.open("xb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            path.chmod(int(str(self._autograde.permissions), 8))
        for parent in {path.parent for path in paths}:
            _sync(parent)

    @contextlib.contextmanager
    def _folder_lock(self) -> Iterator[None]:
        """Keep other runs of the course away from `autograded/` for some milliseconds."""
        self._autograded.mkdir(exist_ok=True)
        with (self._autograded / ".lock").open("a") as handle:
            deadline = time.monotonic() + LOCK_SECONDS
            while fcntl:
                try:
                    fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
                    break
                except BlockingIOError:
                    if time.monotonic() > deadline:
                        raise RecordError(
                            "Another run keeps autograded/ to itself. Close it and start the same "
                            "command again; what was marked is kept."
                        ) from None
                    time.sleep(0.01)
            yield

    @contextlib.contextmanager
    def _clear_errors(self) -> Iterator[None]:
        """Say what an error of the database or the disk means."""
        try:
            yield
        except DataError as error:
            raise Unrecordable(f"the gradebook refuses it: {error.orig}") from None
        except (DatabaseError, InvalidEntry) as error:
            raise RecordError(_about_the_database(str(error), self._url)) from None
        except OSError as error:
            path = Path(error.filename or self._autograded)
            where = path.relative_to(places.ROOT) if places.ROOT in path.parents else path
            if error.errno in _HOPELESS:
                raise RecordError(
                    f"{_HOPELESS[error.errno]}: {where}. Put that right and start the same command "
                    "again; what was marked is kept."
                ) from None
            raise Unrecordable(f"{error.strerror}: {where}") from None


def marking_digest(assignment: str) -> str:
    """Digest of all that decides a mark besides the submission.

    The checks and the engine, the specs of the chapter, the instructor's notebook and what lies
    beside it, nbgrader's settings, the versions of Python and of the libraries.
    """
    package = places.ROOT / "autograder"
    folders = [
        package / "checks",
        package / "engine",
        package / "specs" / f"ch{assignment}",
        places.SOLUTIONS / assignment,
    ]
    paths = [package / "learner.py", places.ROOT / "nbgrader_config.py"]
    for folder in folders:
        paths += [path for path in sorted(folder.rglob("*")) if path.is_file()]
    digest = hashlib.sha256(f"python {platform.python_version()}\n".encode())
    for path in paths:
        if not {"__pycache__", ".ipynb_checkpoints"} & set(path.parts):
            name = path.relative_to(places.ROOT).as_posix()
            digest.update(f"{name} {hashlib.sha256(path.read_bytes()).hexdigest()}\n".encode())
    for name in _LIBRARIES:
        digest.update(f"{name} {_version(name)}\n".encode())
    return digest.hexdigest()


def _version(name: str) -> str:
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return "none"


def _patient(url: URL) -> URL:
    """The same database; SQLite gives up after five seconds by default."""
    if url.get_backend_name() == "sqlite" and "timeout" not in url.query:
        return url.update_query_dict({"timeout": str(LOCK_SECONDS)})
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


def _check_names(assignment: str, student: str) -> None:
    for name in (assignment, student):
        if not name.isprintable() or "/" in name or name in ("", ".", ".."):
            raise Unrecordable(f"{name!a} cannot be the name of a folder; rename it")
    if len(student) > _NAME_LENGTH:
        raise Unrecordable(f"a name has at most {_NAME_LENGTH} characters; rename the folder")


def _time(timestamp: datetime | str | None) -> datetime | None:
    """In UTC, without a time zone, as nbgrader keeps it; `None` where there is none."""
    if isinstance(timestamp, str) and not timestamp.strip():
        return None
    try:
        return parse_utc(timestamp.strip() if isinstance(timestamp, str) else timestamp)
    except (ValueError, OverflowError):
        raise Unrecordable(f"{TIMESTAMP} holds no time: {timestamp[:40]!r}") from None


def _checked(files: Mapping[str, bytes]) -> dict[str, bytes]:
    """A copy, if every name stays inside the folder and takes nobody's place."""
    for name in files:
        path = PurePosixPath(name)
        inside = name == str(path) and not path.is_absolute() and ".." not in path.parts
        if not inside or not name.isprintable() or name == MARKER or path.suffix == ".ipynb":
            raise Unrecordable(f"{name!a} cannot be the name of a file beside the notebook")
    return dict(files)


def _beside(folder: Path, suffix: str) -> Path:
    return folder.with_name(f".{folder.name}{suffix}")


def _swap_in(folder: Path) -> None:
    """Put what is written beside a folder into its place; `_settle` knows every state between."""
    new, old = _beside(folder, _NEW), _beside(folder, _OLD)
    if folder.exists():
        folder.rename(old)
    new.rename(folder)
    _sync(folder.parent)
    if old.exists():
        shutil.rmtree(old)


def _settle(folder: Path) -> None:
    """Finish, or undo, what was stopped while it replaced a folder."""
    new, old = _beside(folder, _NEW), _beside(folder, _OLD)
    if old.exists() and not folder.exists():
        # The gradebook has the new marks by now: the old folder is moved away after them.
        (new if new.exists() else old).rename(folder)
    for leftover in (new, old):
        if leftover.exists():
            shutil.rmtree(leftover)


def _sync(folder: Path) -> None:
    """Put the names in a folder onto the disk."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _about_the_database(said: str, url: URL) -> str:
    """What a message of the database means, and what to do."""
    is_file = url.get_backend_name() == "sqlite"
    name = Path(url.database or "").name if is_file else url.render_as_string()
    again = "and start the same command again; what was marked is kept."
    if "database is locked" in said:
        return (
            f"Another program is writing to {name} (a second run, formgrader, a viewer). "
            f"Close it {again}"
        )
    if re.search(r"no such (column|table)|no column named|Undefined(Column|Table)", said):
        return (
            f"{name} was made by another version of nbgrader. Make a copy of it, then run "
            "`nbgrader db upgrade`."
        )
    if "disk is full" in said:
        return f"There is no room left on the disk for {name}. Make room {again}"
    if re.search(r"readonly database|unable to open database file", said):
        return f"{name} or its folder cannot be written. Give yourself the permission {again}"
    found = re.search(r"Error\) ([^\n]{1,120})", said)
    why = found.group(1) if found else said.strip().splitlines()[-1][:120]
    if not is_file:
        return f"The gradebook {name} cannot be used: {why}. See that its server runs {again}"
    return (
        f"{name} cannot be used: {why}. Move it away and mark again, or put a copy of an "
        "earlier one in its place."
    )
