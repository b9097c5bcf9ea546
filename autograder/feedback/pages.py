"""Write feedback: the marked notebook of each student as a page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from nbgrader.apps import NbGraderAPI
from traitlets.config import Config

from autograder import feedback
from autograder.grading import Options, Result, course_of
from autograder.nbgrader_course import quiet_nbgrader, reason
from autograder.records import MARKER


def write(assignment: str, results: Sequence[Result], options: Options) -> list[Result]:
    """Let nbgrader write `feedback/<student>/<assignment>/*.html` for all that is marked.

    Args:
        assignment: for instance `04_logits`.
        results: how the students did.
        options: as they were marked.

    Returns:
        The results, with a note where there is no feedback.
    """
    course = course_of(options)
    config = Config(course.config)
    feedback.put_in(config)
    config.CourseDirectory.ignore = [*course.directory.ignore, MARKER]
    if options.db_url:
        config.CourseDirectory.db_url = options.db_url
    written = []
    with quiet_nbgrader():
        api = NbGraderAPI(config=config)
        for result in results:
            if result.marked:
                name = _as_pattern(result.student)
                outcome = api.generate_feedback(assignment, name, force=True)
                if not outcome["success"]:
                    why = f"no feedback written: {reason(outcome)}"
                    result = replace(result, notes=(*result.notes, why))
            written.append(result)
    return written


def _as_pattern(student: str) -> str:
    """A pattern that matches this name; nbgrader strips spaces off names, but not off patterns."""
    return "".join(f"[{sign}]" if sign.isspace() or sign in "[*?" else sign for sign in student)
