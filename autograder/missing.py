"""What an exercise still lacks before its check can be proven."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import nbformat

from autograder import answers, levels
from autograder.checks.exercise import Exercise
from autograder.learner import hints_in
from autograder.new_exercise import spec_file
from course.toolkit import places

LEAST_RIGHT, LEAST_WRONG = 5, 8
_TODO = re.compile(r"\bTODO\b")


def missing_of(exercise: Exercise) -> list[str]:
    """What it still lacks, a line each."""
    lines = [*_missing_in_notebook(exercise), *_missing_in_files(exercise)]
    return lines if exercise.level is None else [*lines, *levels.doubts(exercise)]


def _missing_in_notebook(exercise: Exercise) -> Iterator[str]:
    path = places.assignment(places.SOLUTIONS, exercise.chapter)
    where = path.relative_to(places.ROOT).as_posix()
    if not path.is_file():
        yield f"{where}: there is no such notebook"
        return
    cells = {cell.id: cell.source for cell in nbformat.read(path, as_version=4).cells}
    cell_id = exercise.name.replace("_", "-")
    for wanted in (f"{cell_id}-task", cell_id, f"test-{cell_id}"):
        if wanted not in cells:
            yield f"{where}: there is no cell {wanted}"
    for one in ("title", "what-next", f"{cell_id}-task", cell_id, f"{cell_id}-try"):
        if left := len(_TODO.findall(cells.get(one, ""))):
            yield f"{where}: {left} TODO in the cell {one}"
    hints = len(hints_in(cells.get(f"{cell_id}-task", "")))
    if hints < 3:
        yield f"{where}: {hints} of 3 hints in the cell {cell_id}-task"


def _missing_in_files(exercise: Exercise) -> Iterator[str]:
    chapter = places.chapter(exercise.chapter)
    lesson = places.LESSONS / f"{chapter}.ipynb"
    spec, kept = spec_file(chapter, exercise.name), answers.file_of(exercise.id)
    if not lesson.is_file():
        yield f"course/{lesson.name}: there is no lesson yet"
    elif exercise.lesson not in _headings(lesson):
        yield f"{spec.name}: course/{lesson.name} has no heading {exercise.lesson!r}"
    if not exercise.misconceptions:
        yield f"{spec.name}: no misconception"
    for path in (spec, kept):
        lines = path.read_text(encoding="utf-8").splitlines() if path.is_file() else []
        for number, text in enumerate(lines, 1):
            if _TODO.search(text):
                yield f"{path.relative_to(places.ROOT).as_posix()}:{number}: {text.strip()}"
    found = answers.answers_to(exercise.id)
    right = sum(answer.right for answer in found)
    for kind, count, least in (
        ("right", right, LEAST_RIGHT),
        ("wrong", len(found) - right, LEAST_WRONG),
    ):
        if count < least:
            yield f"{kept.relative_to(places.ROOT).as_posix()}: {count} of {least} {kind} answers"


def _headings(lesson: Path) -> set[str]:
    cells = nbformat.read(lesson, as_version=4).cells
    text = "\n".join(cell.source for cell in cells if cell.cell_type == "markdown")
    return {match[1].strip() for match in re.finditer(r"(?m)^#+ (.+)$", text)}
