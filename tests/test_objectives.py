"""What a lesson promises is practised: for each objective it names an exercise or a task."""

import re

import nbformat
import pytest

from course.toolkit import contents, places

LESSONS = {path.stem: path for path in places.lessons()}
HEAD = "| after this lesson you can | practised in |"
LEAST, MOST = 3, 6
EXERCISES = re.compile(r"exercises? (\d+(?:, \d+)*(?:,? and \d+)?)")
TASK = re.compile(r"\[[^]]+\]\(#[^)]+\)")  # a link to a heading; test_notebooks.py follows it


def objectives(cells) -> dict[str, str]:
    """What the learner will be able to do → where it is practised, from the first text cells."""
    text = next(cell.source for cell in cells if cell.id == "title")
    assert HEAD in text, "a table of the objectives"
    table = text.partition(HEAD)[2].strip().partition("\n\n")[0]
    rows = [line.strip().strip("|").split("|") for line in table.splitlines()[1:]]
    assert all(len(row) == 2 for row in rows), rows
    return {can.strip(): where.strip() for can, where in rows}


def exercises_named(where: str) -> set[int]:
    """The numbers of the exercises in `exercises 1, 2 and 5`."""
    return {int(n) for part in EXERCISES.findall(where) for n in re.findall(r"\d+", part)}


@pytest.mark.parametrize("lesson", LESSONS)
def test_every_objective_is_practised_and_every_exercise_practises_one(lesson):
    found = objectives(nbformat.read(LESSONS[lesson], as_version=4).cells)
    assert LEAST <= len(found) <= MOST
    for can, where in found.items():
        assert exercises_named(where) or TASK.search(where), f"{can}: practised in {where!r}"
    named = {number for where in found.values() for number in exercises_named(where)}
    asked = contents.exercises_in(places.assignment(places.SOLUTIONS, lesson[:2]))
    assert named == set(range(1, len(asked) + 1))


@pytest.mark.parametrize(
    ("where", "numbers"),
    [
        ("exercise 1", {1}),
        ("exercises 2 and 4", {2, 4}),
        ("exercises 1, 2 and 12", {1, 2, 12}),
        ("[Change it](#Dropout)", set()),
        ("the last 3 cells", set()),
    ],
)
def test_numbers_of_exercises_are_read(where, numbers):
    assert exercises_named(where) == numbers
