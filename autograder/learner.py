"""What a learner calls in a notebook: `check`, `hint` and `solution`."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from autograder.checks.judge import judge
from autograder.checks.settings import note_on_settings
from autograder.checks.verdict import FAULT, NOT_ATTEMPTED, RIGHT, WRONG, Verdict
from autograder.specs import UnknownExercise, find
from course.toolkit import cells, places, progress
from course.toolkit.panel import Panel, box, inline, plain

_HINT = re.compile(r"<details>\s*<summary>(Hint \d.*?)</summary>(.*?)</details>", re.DOTALL)


# Who wants to hear each verdict beside the notebook: the engine, for its own results.
listeners: list[Callable[[Verdict], None]] = []

_NOT_WHILE_MARKING = Panel(
    "Hints and solutions are not shown while the notebook is marked.",
    box("Hints and solutions are not shown while the notebook is marked."),
)


class CheckFailed(AssertionError):
    """Under nbgrader, a wrong answer: the message is the verdict."""

    def __init__(self, verdict: Verdict):
        super().__init__(verdict.headline)
        self.verdict = verdict

    def _render_traceback_(self) -> list[str]:
        # IPython shows this in place of the traceback, which would lead through our code.
        return str(self.verdict).splitlines()


class CheckFault(Exception):
    """Under nbgrader, a fault in the check itself: no mark says anything about the answer."""


def check(
    exercise: str, answer: Any, *, record: bool = True, seed: int | None = None
) -> Verdict | float | None:
    """Say whether an answer is right and, if not, what was seen and why.

    Args:
        exercise: its name, for instance `"04.softmax"`.
        answer: the function that the exercise asks for, not called.
        record: off for a demonstration in a lesson, which is not the learner's own try.
        seed: puts the questions of an earlier verdict again (its `seed`); fresh ones by default.

    Returns:
        The verdict, which a notebook shows as HTML and a terminal as text. While nbgrader runs
        the notebook, what nbgrader reads: nothing for full marks, the points for a part of them.

    Raises:
        CheckFailed: only under nbgrader, for an answer that earns nothing, and for every answer
            that is not right under its Validate button.
        NotImplementedError: only under nbgrader, for an answer that was not attempted.
        UnknownExercise: there is no exercise of that name.
    """
    spec = find(exercise)
    verdict = judge(spec, answer, seed)
    notes = [cells.outdated(spec.reference.__name__)]
    if verdict.state in (WRONG, FAULT):
        notes.append(note_on_settings(answer))
    verdict = replace(verdict, note=" ".join(filter(None, notes)))
    for listener in listeners:
        listener(verdict)
    if _is_marking():
        partial_credit = os.environ["NBGRADER_EXECUTION"] == "autograde"
        return _for_nbgrader(verdict, partial_credit)
    if record and verdict.state != FAULT:
        progress.record(verdict.exercise, verdict.state, verdict.score, verdict.points)
    return verdict


def _is_marking() -> bool:
    """Whether nbgrader runs the notebook, to mark or to validate it, and nobody reads along."""
    return bool(os.environ.get("NBGRADER_EXECUTION"))


def _for_nbgrader(verdict: Verdict, partial_credit: bool) -> float | None:
    """Turn a verdict into what nbgrader's `determine_grade` reads as exactly that score."""
    from IPython.display import display

    if verdict.state == FAULT:
        raise CheckFault(str(verdict))
    if verdict.state == NOT_ATTEMPTED:
        error = NotImplementedError(verdict.headline)
        error._render_traceback_ = lambda: str(verdict).splitlines()
        raise error
    if verdict.state != RIGHT and not (partial_credit and verdict.score > 0):
        raise CheckFailed(verdict)
    display(verdict)
    # No result at all means full marks to nbgrader, whatever number of points the cell carries.
    return None if verdict.state == RIGHT else float(verdict.score)


def hint(exercise: str, *, record: bool = True) -> Panel:
    """Open the next hint of an exercise; hints opened before stay open.

    Args:
        exercise: its name, for instance `"04.softmax"`.
        record: off for a demonstration in a lesson, which shows the first hint only.
    """
    spec = find(exercise)
    if _is_marking():
        return _NOT_WHILE_MARKING
    hints = hints_of(spec.id)
    number = progress.open_hint(spec.id, most=len(hints)) if record else 1
    shown = hints[:number]
    after = (
        f'{len(hints) - number} more: `hint("{spec.id}")` opens the next one.'
        if number < len(hints)
        else f'This was the last hint. After an attempt, `solution("{spec.id}")` shows one answer.'
    )
    text = "\n\n".join([f"{title}\n{body}" for title, body in shown] + [after])
    body = "".join(
        f"<p><strong>{inline(title)}</strong></p><p style='white-space:pre-line'>{inline(body)}</p>"
        for title, body in shown
    )
    return Panel(plain(text), box(f"{body}<p>{inline(after)}</p>"))


def hints_of(exercise: str) -> list[tuple[str, str]]:
    """Title and text of each hint, read from the task's cell in the exercise notebook.

    Raises:
        LookupError: the notebook or the cell is missing.
    """
    cell = f"{_cell_id(exercise)}-task"
    path = places.assignment(places.EXERCISES, exercise[:2])
    found = hints_in(_source(path, cell))
    if not found:
        raise LookupError(f"{path.name} has no hints in its cell {cell!r}.")
    return found


def hints_in(task: str) -> list[tuple[str, str]]:
    """Title and text of each hint in the text of a task."""
    return [(title, " ".join(text.split())) for title, text in _HINT.findall(task)]


def solution(exercise: str) -> Panel:
    """Show one right answer, once the exercise has been attempted.

    Args:
        exercise: its name, for instance `"04.softmax"`.
    """
    spec = find(exercise)
    if _is_marking():
        return _NOT_WHILE_MARKING
    if not progress.attempted(spec.id):
        text = (
            f'First try it yourself: write an answer and run the line `check("{spec.id}", …)`. '
            f'`hint("{spec.id}")` helps. After an attempt, right or wrong, this shows one answer.'
        )
        return Panel(plain(text), box(inline(text)))
    source = reference_source(spec.id)
    text = "One right answer; others that do the same are just as right."
    code = inline(f"```\n{source}\n```")
    return Panel(f"{text}\n\n{source}", box(f"<p>{text}</p>{code}"))


def reference_source(exercise: str) -> str:
    """The solution cell of an exercise, without nbgrader's markers.

    Raises:
        LookupError: `solutions/` is not there (some instructors keep it to themselves).
    """
    path = places.assignment(places.SOLUTIONS, exercise[:2])
    lines = _source(path, _cell_id(exercise)).splitlines()
    return "\n".join(line for line in lines if not re.match(r"\s*### (BEGIN|END) SOLUTION", line))


def notebook_imports(exercise: str) -> str:
    """The first code cell of the notebook that the exercise stands in."""
    return _source(places.assignment(places.SOLUTIONS, exercise[:2]), "imports")


def _cell_id(exercise: str) -> str:
    return exercise.partition(".")[2].replace("_", "-")


def _source(path, cell_id: str) -> str:
    if not path.is_file():
        raise LookupError(
            f"{path.relative_to(places.ROOT)} is not part of this copy of the course."
        )
    # As JSON: `nbformat` takes seconds to import.
    for cell in json.loads(path.read_bytes())["cells"]:
        if cell["id"] == cell_id:
            return "".join(cell["source"])
    raise LookupError(f"{path.name} has no cell {cell_id!r}.")


cells.watch()

__all__ = ["CheckFailed", "CheckFault", "UnknownExercise", "check", "hint", "solution"]
