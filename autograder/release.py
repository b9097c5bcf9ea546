"""Make `exercises/` from `solutions/` with nbgrader; what is there stays until all is made."""

from __future__ import annotations

import os
import shutil
import tempfile
from pathlib import Path

from nbgrader.api import Gradebook, MissingEntry
from nbgrader.apps import NbGraderAPI
from traitlets.config import Config

from autograder.nbgrader_course import Course, quiet_nbgrader, reason, this_course
from course.toolkit import places


class ReleaseError(Exception):
    """nbgrader could not make the release; the message holds what it said."""


def assignments() -> list[str]:
    """Names of all assignments under `solutions/`."""
    return this_course().assignments()


def release(assignment: str, write: bool = True) -> list[Path]:
    """Bring `exercises/<assignment>` up to date.

    nbgrader deletes the old release before it makes the new one; so it works in a temporary
    folder here, and only what differs is replaced, each file in one step.

    Args:
        assignment: name of the folder under `solutions/`.
        write: off to look for differences only.

    Returns:
        The files under `exercises/` that differed.

    Raises:
        ReleaseError: there is no such assignment, or nbgrader refuses it.
    """
    if not (places.SOLUTIONS / assignment).is_dir():
        known = ", ".join(assignments())
        raise ReleaseError(f"There is no solutions/{assignment}. Assignments: {known}.")
    with tempfile.TemporaryDirectory() as scratch:
        made = generate(assignment, Path(scratch)) / assignment
        kept = places.EXERCISES / assignment
        names = {path.relative_to(made) for path in made.rglob("*") if path.is_file()}
        stale = {
            path.relative_to(kept)
            for path in kept.rglob("*")
            if path.is_file() and ".ipynb_checkpoints" not in path.parts
        } - names
        changed = [name for name in sorted(names) if not _same(made / name, kept / name)]
        if write:
            for name in changed:
                _replace(made / name, kept / name)
            for name in stale:
                (kept / name).unlink()
        return [kept / name for name in [*changed, *sorted(stale)]]


def generate(
    assignment: str, folder: Path, db_url: str | None = None, course: Course | None = None
) -> Path:
    """Let nbgrader write the release of an assignment into `folder`.

    Args:
        assignment: name of its folder among the instructor's notebooks.
        folder: where the release goes.
        db_url: gradebook in which the assignment and its test cells are entered; none by default.
        course: the course; this one by default.

    Returns:
        `folder`, which now holds a folder of the assignment's name.

    Raises:
        ReleaseError: nbgrader refuses the notebook.
    """
    course = course or this_course()
    config = Config(course.config)
    config.CourseDirectory.release_directory = str(folder)
    if db_url:
        config.CourseDirectory.db_url = db_url
    else:
        config.GenerateAssignment.no_database = True
        config.SaveCells.enabled = False
    before = Path.cwd()
    try:
        with quiet_nbgrader():
            result = NbGraderAPI(config=config).generate_assignment(assignment, force=True)
    finally:
        os.chdir(before)
    if not result["success"]:
        where = f"{course.source.name}/{assignment}"
        raise ReleaseError(f"nbgrader could not make a release of {where}: {reason(result)}")
    return folder


def enter(assignment: str, db_url: str, course: Course | None = None) -> None:
    """Enter an assignment and its test cells, as the instructor has them, in the gradebook.

    Args:
        assignment: name of its folder among the instructor's notebooks.
        db_url: the gradebook.
        course: the course; this one by default.

    Raises:
        ReleaseError: nbgrader refuses the notebook, or its cells no longer are those that the
            gradebook has submissions for.
    """
    with tempfile.TemporaryDirectory() as scratch:
        generate(assignment, Path(scratch), db_url, course)


def enter_if_missing(assignment: str) -> None:
    """Let nbgrader know of an assignment that is released already.

    In a new clone `exercises/` is there and `gradebook.db` is not: nbgrader's own
    `generate_assignment` would skip what is there, and `autograde` refuse what is not entered.
    """
    course = this_course().directory
    with Gradebook(course.db_url, course.course_id) as gradebook:
        try:
            gradebook.find_assignment(assignment)
        except MissingEntry:
            enter(assignment, course.db_url)


def _same(one: Path, other: Path) -> bool:
    return other.is_file() and one.read_bytes() == other.read_bytes()


def _replace(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    beside = target.with_name(f".{target.name}.new")
    shutil.copyfile(source, beside)
    beside.replace(target)
