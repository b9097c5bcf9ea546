"""Marks as a table that is safe to open in a spreadsheet, for `nbgrader export`."""

from __future__ import annotations

import csv
import re
from typing import Any

from nbgrader.api import Assignment, Gradebook, Student, SubmittedAssignment
from nbgrader.plugins import ExportPlugin

from autograder.feedback.text import cleaned

_COLUMNS = (
    *("assignment", "duedate", "timestamp", "student_id", "last_name", "first_name", "email"),
    *("raw_score", "late_submission_penalty", "score", "max_score"),
)


class CsvExport(ExportPlugin):
    """The columns of nbgrader's `CsvExportPlugin`, safe to open in a spreadsheet.

    A name with a comma stays one field, and one that a spreadsheet would take for a formula starts
    with an apostrophe.
    """

    def export(self, gradebook: Gradebook) -> None:
        """Write a line for each student and assignment; no submission counts as 0 points."""
        destination = self.to or "grades.csv"
        self.log.info("Exporting grades to %s", destination)
        only, students = set(map(str, self.assignment)), set(map(str, self.student))
        with open(destination, "w", newline="", encoding="utf-8") as file:
            rows = csv.writer(file, lineterminator="\n")
            rows.writerow(_COLUMNS)
            for assignment in gradebook.assignments:
                if only and assignment.name not in only:
                    continue
                handed_in = {
                    one.student_id: one for one in gradebook.assignment_submissions(assignment.name)
                }
                for student in gradebook.students:
                    if not students or student.id in students:
                        row = _row(assignment, student, handed_in.get(student.id))
                        rows.writerow(map(_field, row))


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
