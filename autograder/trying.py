"""Try the tests of an assignment on the instructor's own answers, before a class is marked.

A test cell may do what cannot be done from another process than the student's. Then it fails for
right answers too, and no student shall pay for that: a person marks that cell.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import nbformat

from autograder.engine import job
from autograder.engine.job import CellResult, Job, Result
from autograder.engine.ordinary import OrdinaryKernels
from autograder.submission.assignment import Assignment, Tried
from autograder.submission.restore import restore

_CHECK = re.compile(r"\s*check\(\s*(['\"])\d\d\.\w+\1\s*,\s*\w+\s*\)\s*")
_WHY = "the instructor's own answer fails this test here, and passes it in an ordinary kernel"


def try_tests(assignment: Assignment, pool: Any) -> Tried:
    """Run the tests of an assignment on the instructor's own answers.

    A test that fails here and passes in an ordinary kernel says nothing about an answer: it is
    left to a person. One that fails in both is left as it is: nbgrader gives no points there.

    Args:
        assignment: the assignment.
        pool: marks jobs.
    """
    left: dict[str, str] = {}
    asked = {}
    for name, task in reference_jobs(assignment).items():
        result = pool.mark(task)
        if result.error:
            continue  # so it is for everybody, and every student's line says it
        asked[name] = result.asked
        missed = _missed(result)
        if missed:
            failing = _missed(OrdinaryKernels().mark(task))
            left.update({one: f"{_WHY} ({name})" for one in missed if one not in failing})
    return Tried(left, asked)


def reference_jobs(assignment: Assignment) -> dict[str, Job]:
    """Notebook → the job for the instructor's own answers.

    Without notebooks whose tests are all a `check`: `python3 -m autograder prove` tries those.
    """
    jobs = {}
    for name, cells in assignment.cells.items():
        if all(_CHECK.fullmatch(cell.source) for cell in cells if cell.is_test):
            continue
        notebook = nbformat.read(assignment.folder / f"{name}.ipynb", as_version=4)
        task = assignment.job(name, restore(notebook, cells).notebook)
        jobs[name] = replace(task, tried=True)
    return jobs


def _missed(result: Result) -> set[str]:
    """Cells without full marks."""
    return {cell.grade_id for cell in result.cells if (cell.points or 0.0) < cell.max_points}


def left_open(result: Result, cells: Mapping[str, str]) -> Result:
    """A result in which some test cells are left to a person.

    Args:
        result: of a submission.
        cells: grade id → why; cells that earned all their points keep them.
    """
    opened = {
        cell.grade_id: cells[cell.grade_id]
        for cell in result.cells
        if cell.grade_id in cells and cell.points != cell.max_points
    }
    if not opened:
        return result
    notebook = json.loads(result.notebook)
    for cell in notebook["cells"]:
        why = opened.get(cell["metadata"].get("nbgrader", {}).get("grade_id"))
        if why:
            cell["outputs"] = [job.fault_output(why)]
    return replace(
        result,
        notebook=json.dumps(notebook),
        cells=tuple(map(lambda cell: _opened(cell, opened), result.cells)),
        notes=(*result.notes, *(f"{name}: {why}" for name, why in opened.items())),
    )


def _opened(cell: CellResult, opened: Mapping[str, str]) -> CellResult:
    why = opened.get(cell.grade_id)
    return replace(cell, status=job.FAULT, points=None, hint="", note=why) if why else cell
