"""Mark the submissions of an assignment, one after the other, with nbgrader."""

from __future__ import annotations

import contextlib
import os
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from nbgrader.api import Gradebook, MissingEntry
from nbgrader.apps import NbGraderAPI
from tqdm import tqdm
from traitlets.config import Config

from autograder.nbgrader_course import course_config, reason
from autograder.release import ReleaseError, generate
from course.toolkit import places


class GradingError(Exception):
    """Nothing can be marked; the message says why and what to do."""


@dataclass(frozen=True)
class Result:
    """How one submission did.

    Attributes:
        student: name of the folder under `submitted/`.
        marked: whether there is a mark in the gradebook.
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
        if not self.marked:
            return f"{self.student:20} NOT MARKED  {self.note}"
        manual = "  (needs a manual mark)" if self.needs_manual_grade else ""
        note = f"  {self.note}" if self.note else ""
        return f"{self.student:20} {self.score:g} of {self.points:g}{manual}{note}"


def grade(
    assignment: str, student: str | None = None, force: bool = False, feedback: bool = False
) -> list[Result]:
    """Mark `submitted/*/<assignment>` into `gradebook.db` and `autograded/`.

    One submission cannot stop another: whatever goes wrong with it is its own result. Marked
    submissions are left alone unless they are newer than their mark, so a run that was stopped
    goes on where it was.

    Args:
        assignment: for instance `04_logits`.
        student: mark only this one.
        force: mark again what is already marked.
        feedback: also write `feedback/<student>/<assignment>/*.html`.

    Returns:
        One result a student, by name.

    Raises:
        GradingError: unknown assignment or student, no submissions, a gradebook of another version.
    """
    config = course_config()
    _require_assignment(assignment)
    students = _students(assignment, student)
    with _from_the_root():
        api = NbGraderAPI(config=config)
        _enter(assignment, api.coursedir.db_url)
        results = []
        for name in tqdm(students, desc=assignment, unit="submission", disable=None):
            results.append(_grade_one(api, config, assignment, name, force))
            if feedback and results[-1].marked:
                api.generate_feedback(assignment, name, force=True)
    return results


def _require_assignment(assignment: str) -> None:
    if not (places.SOLUTIONS / assignment).is_dir():
        known = ", ".join(sorted(path.name for path in places.SOLUTIONS.iterdir()))
        raise GradingError(f"There is no solutions/{assignment}. Assignments: {known}.")


def _students(assignment: str, student: str | None) -> list[str]:
    submitted = places.ROOT / "submitted"
    found = sorted(path.parent.name for path in submitted.glob(f"*/{assignment}") if path.is_dir())
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


def _enter(assignment: str, db_url: str) -> None:
    """Enter the assignment and its test cells, as they stand in `solutions/`, in the gradebook."""
    with tempfile.TemporaryDirectory() as scratch:
        try:
            generate(assignment, Path(scratch), db_url)
        except ReleaseError as error:
            raise GradingError(str(error)) from None


def _grade_one(
    api: NbGraderAPI, config: Config, assignment: str, student: str, force: bool
) -> Result:
    stale = force or _is_newer(assignment, student)
    outcome = {"success": True, "log": ""}
    note = "already marked"
    if stale:
        note = ""
        outcome = api.autograde(assignment, student, force=True)
    points = 0.0
    with Gradebook(api.coursedir.db_url, config.CourseDirectory.course_id) as gradebook:
        points = gradebook.find_assignment(assignment).max_score
        if not outcome["success"]:
            return Result(student, False, None, points, note=reason(outcome))
        try:
            submission = gradebook.find_submission(assignment, student)
        except MissingEntry:
            return Result(student, False, None, points, note="the folder holds no notebook to mark")
        return Result(student, True, submission.score, points, submission.needs_manual_grade, note)


def _is_newer(assignment: str, student: str) -> bool:
    """Whether a submission has changed since it was marked."""
    marked = places.ROOT / "autograded" / student / assignment
    notebooks = list(marked.glob("*.ipynb"))
    if not notebooks:
        return True
    handed_in = (places.ROOT / "submitted" / student / assignment).rglob("*")
    latest = max((path.stat().st_mtime for path in handed_in), default=0.0)
    return latest > min(path.stat().st_mtime for path in notebooks)


@contextlib.contextmanager
def _from_the_root() -> Iterator[None]:
    """nbgrader changes the working directory; be back where we were in the end."""
    before = Path.cwd()
    os.chdir(places.ROOT)
    try:
        yield
    finally:
        os.chdir(before)
