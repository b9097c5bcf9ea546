"""Try the tests of an assignment on answers that are known, before a class is marked.

With the instructor's own: a test cell may do what cannot be done from another process than the
student's. Then it fails for right answers too, and no student shall pay for that: a person marks
that cell. With answers that are wrong whatever is asked: what they pass, tests nothing.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import nbformat
from nbformat import NotebookNode

from autograder.engine import job
from autograder.engine.job import CellResult, Job, Result
from autograder.engine.names import bound_in, functions_in
from autograder.engine.ordinary import OrdinaryKernels
from autograder.nbgrader_course import this_course
from autograder.submission.assignment import Assignment, Tried
from autograder.submission.restore import restore

_CHECK = re.compile(r"\s*check\(\s*(['\"])\d\d\.\w+\1\s*,\s*\w+\s*\)\s*")
_YES = """class _Yes:
    def _yes(self, *args, **named):
        return self
    __eq__ = __lt__ = __gt__ = __le__ = __ge__ = lambda self, other: True
    __getattr__ = __call__ = __getitem__ = __add__ = __sub__ = __rsub__ = _yes
    __bool__ = lambda self: True
    __len__ = lambda self: 1"""
# In words; the body of a function; the value of a variable.
_ANSWERS = (
    ("None", "return None", "None"),
    ("True", "return True", "True"),
    ("not a number", "return float('nan')", "float('nan')"),
    ("an empty list", "return []", "[]"),
    ("an empty array", "return __import__('numpy').empty(0)", "__import__('numpy').empty(0)"),
    ("an object that equals everything", "return _Yes()", "_Yes()"),
    ("what was given", "return args[0] if args else None", "None"),
    ("the error StopIteration", "raise StopIteration", "None"),
)
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


def has_ordinary_tests(name: str) -> bool:
    """Whether an assignment of this course has tests that are no `check`."""
    return bool(reference_jobs(Assignment.from_source(name, this_course())))


def reference_jobs(assignment: Assignment) -> dict[str, Job]:
    """Notebook → the job for the instructor's own answers.

    Without notebooks whose tests are all a `check`: `python3 -m autograder prove` tries those.
    """
    jobs = {}
    for name, cells in assignment.cells.items():
        notebook = nbformat.read(assignment.folder / f"{name}.ipynb", as_version=4)
        if all(_CHECK.fullmatch(cell.source) for cell in notebook.cells if job.is_test(cell)):
            continue
        task = assignment.job(name, restore(notebook, cells).notebook if cells else notebook)
        jobs[name] = replace(task, tried=True)
    return jobs


def _missed(result: Result) -> set[str]:
    """Cells without full marks."""
    return {cell.grade_id for cell in result.cells if (cell.points or 0.0) < cell.max_points}


def marks_for_nothing(assignment: Assignment, pool: Any) -> dict[str, list[str]]:
    """Test cells in which answers earn points that are wrong whatever is asked.

    `np.testing.assert_allclose(f(2), 4)` takes an empty array, `np.all(f(2) == 4)` does too.

    Args:
        assignment: the assignment; its tests have been tried on the instructor's own answers.
        pool: marks jobs.

    Returns:
        Grade id → what earned points there, in words.
    """
    found: dict[str, list[str]] = {}
    for name in reference_jobs(assignment):
        notebook = nbformat.read(assignment.folder / f"{name}.ipynb", as_version=4)
        tests = [cell.metadata.nbgrader.grade_id for cell in notebook.cells if job.is_test(cell)]
        passed: dict[str, list[str]] = {test: [] for test in tests}
        for words, function, value in _ANSWERS:
            task = assignment.job(name, _answered(notebook, function, value))
            for cell in pool.mark(task).cells:
                if cell.points:
                    passed[cell.grade_id].append(words)
        found.update((test, words) for test, words in passed.items() if words)
    return found


def _answered(notebook: NotebookNode, function: str, value: str) -> NotebookNode:
    """A copy in which every function of an answer, and every variable, is replaced by another."""
    changed = nbformat.from_dict(notebook)
    for cell in changed.cells:
        flags = cell.metadata.get("nbgrader", {})
        if cell.cell_type != "code" or not flags.get("solution"):
            continue
        functions = functions_in(cell.source)
        lines = [f"{name} = {value}" for name in sorted(bound_in(cell.source) - functions)]
        lines += [f"def {name}(*args, **named):\n    {function}" for name in sorted(functions)]
        cell.source = "\n".join([_YES, *lines])
    return changed


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
