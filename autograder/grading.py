"""Mark the submissions of an assignment, one after the other, with nbgrader."""

from __future__ import annotations

import contextlib
import glob
import json
import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import nbformat
from nbgrader.api import Gradebook, MissingEntry
from nbgrader.apps import NbGraderAPI
from sqlalchemy.exc import DatabaseError
from tqdm import tqdm

from autograder import marked
from autograder.nbgrader_course import course_config, quiet_nbgrader, reason
from autograder.release import ReleaseError, assignments, enter
from course.toolkit import places


class GradingError(Exception):
    """Nothing more can be marked; the message says why and what to do."""


@dataclass(frozen=True)
class Result:
    """How one submission did.

    Attributes:
        student: name of the folder under `submitted/`.
        marked: whether the gradebook holds a mark for what was handed in.
        score: points; `None` without a mark.
        points: points to be had.
        needs_manual_grade: a person has to look at a part of it.
        note: why there is no mark, or that there was one already.
    """

    student: str
    marked: bool
    score: float | None
    points: float
    needs_manual_grade: bool = False
    note: str = ""

    def __str__(self) -> str:
        # A folder's name may hold anything, control characters too.
        name = self.student if self.student.isprintable() else ascii(self.student)
        if not self.marked:
            return f"{name:20} NOT MARKED: {self.note}"
        manual = "  (needs a manual mark)" if self.needs_manual_grade else ""
        note = f"  ({self.note})" if self.note else ""
        return f"{name:20} {self.score:g} of {self.points:g}{manual}{note}"


def grade(
    assignment: str,
    student: str | None = None,
    force: bool = False,
    feedback: bool = False,
    progress: bool = True,
) -> list[Result]:
    """Mark `submitted/*/<assignment>` into `gradebook.db` and `autograded/`.

    One submission cannot stop another: whatever goes wrong with it is its own result. What is
    marked and has not changed is left alone, so a run that was stopped goes on where it was.

    Args:
        assignment: for instance `04_logits`.
        student: mark only this one.
        force: mark again what is already marked.
        feedback: also write `feedback/<student>/<assignment>/*.html`.
        progress: show a bar on standard error, if that is a terminal.

    Returns:
        One result a student, by name.

    Raises:
        GradingError: unknown assignment or student, no submissions, a gradebook that cannot be
            used. What was marked until then is kept.
    """
    if assignment not in assignments():
        raise GradingError(
            f"There is no solutions/{assignment}. Assignments: {', '.join(assignments())}."
        )
    students = _students(assignment, student)
    with _from_the_root(), quiet_nbgrader(), _gradebook_errors():
        api = NbGraderAPI(config=course_config())
        try:
            enter(assignment, api.coursedir.db_url)
        except ReleaseError as error:
            raise GradingError(_explained(str(error), assignment)) from None
        bar = tqdm(
            students,
            desc=assignment,
            unit="submission",
            disable=None if progress else True,
            leave=False,
        )
        return [_grade_one(api, assignment, name, force, feedback) for name in bar]


def _students(assignment: str, student: str | None) -> list[str]:
    submitted = places.ROOT / "submitted"
    found = sorted(
        path.parent.name
        for path in submitted.glob(f"*/{assignment}")
        if path.is_dir() and not path.parent.name.startswith(".")
    )
    if not found:
        raise GradingError(
            f"There is nothing to mark: put each submission into "
            f"submitted/<student>/{assignment}/{assignment}.ipynb."
        )
    if student is None:
        return found
    if student not in found:
        raise GradingError(
            f"There is no submission of {student!r} for {assignment}. "
            f"Submissions: {', '.join(found[:10])}{' …' if len(found) > 10 else ''}."
        )
    return [student]


def _grade_one(
    api: NbGraderAPI, assignment: str, student: str, force: bool, feedback: bool
) -> Result:
    handed_in = places.ROOT / "submitted" / student / assignment
    autograded = places.ROOT / "autograded" / student / assignment
    try:
        problem = _bad_name(student) or _problem(handed_in, assignment)
        done = not problem and not force and marked.is_marked(handed_in, autograded, assignment)
    except OSError as error:
        problem, done = f"{error.strerror}: {_inside(error.filename, handed_in)}", False
    before = _entry(api, assignment, student)
    if not problem and not (done and before.marked):
        outcome = api.autograde(assignment, _as_pattern(student), force=True)
        problem = _failure(outcome)
        if not problem:
            marked.remember(handed_in, autograded, assignment)
            before = _entry(api, assignment, student)
            done = False
    if problem:
        if before.marked:
            problem += f"; the gradebook keeps {before.score:g} from an earlier submission"
        return Result(student, False, None, before.points, note=problem)
    note = "already marked" if done else ""
    if feedback:
        outcome = api.generate_feedback(assignment, _as_pattern(student), force=True)
        if not outcome["success"]:
            note = f"no feedback written: {reason(outcome)}"
    return Result(student, True, before.score, before.points, before.needs_manual_grade, note)


def _bad_name(student: str) -> str:
    """Why nbgrader cannot handle a folder's name; empty if it can."""
    if glob.has_magic(student) or not student.isprintable():
        return "nbgrader cannot handle a name with [ ] * ? or control characters; rename the folder"
    return ""


def _problem(handed_in: Path, assignment: str) -> str:
    """Why a submission cannot be marked; empty if it can.

    Raises:
        OSError: a file cannot be read.
    """
    wanted = sorted(path.name for path in (places.SOLUTIONS / assignment).glob("*.ipynb"))
    there = sorted(path.name for path in handed_in.iterdir() if not path.name.startswith("."))
    if not any(name in there for name in wanted):
        others = f"; the folder holds {', '.join(map(repr, there[:5]))}" if there else ""
        return f"there is no {' or '.join(wanted)}{others or '; the folder is empty'}"
    for name in wanted:
        if name in there:
            try:
                _read(handed_in / name)
            except (ValueError, KeyError, TypeError, AttributeError) as error:
                return f"{name} is not a notebook ({_short(error)})"
    return ""


def _read(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    if not text.strip():
        raise ValueError("the file is empty")
    content = json.loads(text)
    if not isinstance(content, dict) or "nbformat" not in content:
        raise ValueError("it has no `nbformat`")
    nbformat.reads(text, as_version=4)


def _short(error: Exception) -> str:
    if isinstance(error, UnicodeDecodeError):
        return "not UTF-8 text"
    if isinstance(error, json.JSONDecodeError):
        return f"broken JSON in line {error.lineno}: {error.msg}"
    return " ".join(str(error).split())[:120]


def _inside(path: object, folder: Path) -> str:
    """A path as seen from the folder that was handed in."""
    with contextlib.suppress(ValueError, TypeError):
        return str(Path(str(path)).relative_to(folder))
    return folder.name


def _entry(api: NbGraderAPI, assignment: str, student: str) -> Result:
    """What the gradebook says of a student."""
    with Gradebook(api.coursedir.db_url, api.coursedir.course_id) as gradebook:
        points = gradebook.find_assignment(assignment).max_score
        try:
            submission = gradebook.find_submission(assignment, student)
        except MissingEntry:
            return Result(student, False, None, points)
        unfinished = any(
            grade.auto_score is None and grade.manual_score is None and not grade.needs_manual_grade
            for notebook in submission.notebooks
            for grade in notebook.grades
        )
        return Result(
            student, not unfinished, submission.score, points, submission.needs_manual_grade
        )


def _failure(outcome: dict) -> str:
    """Why nbgrader could not mark a submission; empty if it did.

    Raises:
        KeyboardInterrupt: it was stopped; nbgrader's API takes that for a failure too.
        GradingError: the gradebook is not to be used, now or at all.
    """
    if outcome["success"]:
        return ""
    said = f"{outcome.get('log') or ''}\n{outcome.get('error') or ''}"
    if said.rstrip().endswith("KeyboardInterrupt"):
        raise KeyboardInterrupt
    if "sqlalchemy.exc.OperationalError" in said:
        raise GradingError(_about_the_gradebook(said))
    if "DeadKernelError" in said:
        return "its kernel died while it ran (`os._exit`, a crash, or too little memory)"
    return reason(outcome)


def _as_pattern(student: str) -> str:
    """A pattern that matches this name; nbgrader strips spaces off names, but not off patterns."""
    return "".join(f"[{sign}]" if sign.isspace() else sign for sign in student)


@contextlib.contextmanager
def _gradebook_errors() -> Iterator[None]:
    try:
        yield
    except DatabaseError as error:
        raise GradingError(_about_the_gradebook(str(error))) from None


def _explained(refusal: str, assignment: str) -> str:
    """Why an assignment cannot be entered in the gradebook, and what to do."""
    if "sqlalchemy.exc." in refusal:
        return _about_the_gradebook(refusal)
    if "Cannot add or remove cells" in refusal:
        return (
            f"solutions/{assignment} no longer has the cells for which gradebook.db holds marks. "
            "Bring the old cells back, or move gradebook.db and autograded/ away and mark again."
        )
    return refusal


def _about_the_gradebook(said: str) -> str:
    """What a message of the database means, and what to do."""
    if "database is locked" in said:
        return (
            "Another program is writing to gradebook.db (a second run, formgrader, a viewer). "
            "Close it and start the same command again; what was marked is kept."
        )
    if "no such column" in said or "no such table" in said:
        return (
            "gradebook.db was made by another version of nbgrader. Make a copy of it, then run "
            "`nbgrader db upgrade`."
        )
    found = re.search(r"Error\) ([^\n]{1,120})", said)
    why = found.group(1) if found else said.strip().splitlines()[-1][:120]
    return (
        f"gradebook.db cannot be used: {why}. Move it away and mark again, or put a copy of an "
        "earlier one in its place."
    )


@contextlib.contextmanager
def _from_the_root() -> Iterator[None]:
    """nbgrader changes the working directory; be back where we were in the end."""
    before = Path.cwd()
    os.chdir(places.ROOT)
    try:
        yield
    finally:
        os.chdir(before)
