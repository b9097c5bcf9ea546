"""Marks as a table that is safe to open in a spreadsheet, for `nbgrader export`."""

from __future__ import annotations

import csv
import re
from typing import Any

from nbgrader.api import Assignment, Gradebook, Student, SubmittedAssignment
from nbgrader.plugins import ExportPlugin

from autograder.feedback.text import cleaned
from autograder.nbgrader_course import this_course
from autograder.records.folders import unmarked

_COLUMNS = (
    *("assignment", "duedate", "timestamp", "student_id", "last_name", "first_name", "email"),
    *("raw_score", "late_submission_penalty", "score", "max_score", "status"),
)


class CsvExport(ExportPlugin):
    """The columns of nbgrader's `CsvExportPlugin` and one more, safe to open in a spreadsheet.

    The last column tells an earned 0 from nothing handed in and from what could not be marked. A
    name with a comma stays one field, and one that a spreadsheet would take for a formula starts
    with an apostrophe.
    """

    def export(self, gradebook: Gradebook) -> None:
        """Write a line for each student and assignment; no submission counts as 0 points.

        Who has handed in something that could not be marked has a line even where the gradebook
        does not know the student.
        """
        destination = self.to or "grades.csv"
        self.log.info("Exporting grades to %s", destination)
        only, students = set(map(str, self.assignment)), set(map(str, self.student))
        autograded = this_course().autograded
        failed = unmarked(autograded)
        with open(destination, "w", newline="", encoding="utf-8") as file:
            rows = csv.writer(file, lineterminator="\n")
            rows.writerow(_COLUMNS)
            for assignment in gradebook.assignments:
                if only and assignment.name not in only:
                    continue
                handed_in = {
                    one.student_id: one for one in gradebook.assignment_submissions(assignment.name)
                }
                unknown = failed.get(assignment.name, set())
                known = {student.id: student for student in gradebook.students}
                for name in [*known, *sorted(unknown - {*known})]:
                    if students and name not in students:
                        continue
                    student = known.get(name) or Student(id=name)
                    row = _row(assignment, student, handed_in.get(name))
                    kept = (autograded / name / assignment.name).is_dir()
                    status = _status(handed_in.get(name), name in unknown, kept)
                    rows.writerow(map(_field, (*row, status)))


def _status(submission: SubmittedAssignment | None, failed: bool, kept: bool) -> str:
    """What a line stands for.

    Args:
        submission: in the gradebook.
        failed: what was handed in last could not be marked.
        kept: there is a marked notebook. nbgrader's own command leaves 0 and no notebook where it
            fails.
    """
    if submission is None:
        return "could not be marked" if failed else "not handed in"
    if failed or not kept:
        earlier = submission.score > 0
        return "marked; the last version could not be" if earlier else "could not be marked"
    return "needs a manual mark" if submission.needs_manual_grade else "marked"


def _row(
    assignment: Assignment, student: Student, submission: SubmittedAssignment | None
) -> tuple[Any, ...]:
    timestamp, score, penalty = "", 0.0, 0.0
    if submission is not None:
        timestamp, score = submission.timestamp, submission.score
        penalty = submission.late_submission_penalty
    return (
        *(assignment.name, assignment.duedate, timestamp),
        *(student.id, student.last_name, student.first_name, student.email),
        *(score, penalty, max(0.0, score - penalty), assignment.max_score),
    )


def _field(value: Any) -> str:
    if value is None:
        return ""
    if not isinstance(value, str):
        return str(value)
    text = " ".join(re.sub("[\x07\x1b]", "", cleaned(value)).split())
    return f"'{text}" if text.startswith(("=", "+", "-", "@")) else text
