"""Begin an exercise: cells in the notebook, a spec and answers, which an author then fills."""

from __future__ import annotations

import keyword
import re
from pathlib import Path

import nbformat
from nbformat import NotebookNode, v4

from autograder import answers
from course.toolkit import places

_ID = re.compile(r"(\d\d)(?:_([a-z0-9_]+))?\.([a-z][a-z0-9_]*)")

# Templates. NAME, ID, LESSON and NUMBER are filled in.

_SPEC = '''"""Spec of ID: TODO what the learner does."""

from collections.abc import Iterator

import numpy as np

from autograder.checks.answer import Answer
from autograder.checks.ask import ask_and_watch
from autograder.checks.exercise import Exercise, Misconception, Observation


def NAME(numbers: np.ndarray) -> float:
    total = 0.0
    for number in numbers:
        total += number
    return total / len(numbers)


def _observe(answer: Answer, rng: np.random.Generator) -> Iterator[Observation]:
    for n in (2, 7, 1):
        yield from ask_and_watch(answer, "NAME", rng.normal(3, 1, n))


EXERCISE = Exercise(
    id="ID",
    title="TODO what the learner does",
    points=1,
    lesson="TODO a heading of the lesson",
    reference=NAME,
    observe=_observe,
    misconceptions=(
        Misconception(
            "sum-not-mean",
            "This is the sum. A mean is the sum divided by how many numbers there are.",
            (lambda numbers: float(np.sum(numbers)),),
        ),
    ),
)
'''

_ANSWERS = """\
# TODO: what learners hand in, 5 right and 8 wrong answers at least; these show the form.

# %% right: adds up and divides
def NAME(numbers):
    return sum(numbers) / len(numbers)


# %% wrong: forgets to divide
# hint: sum-not-mean
def NAME(numbers):
    return sum(numbers)


# %% wrong: prints the result instead of returning it
# hint: no-return
def NAME(numbers):
    print(sum(numbers) / len(numbers))


# %% wrong: divides in place, in the array of the caller
# hint: changes-input
def NAME(numbers):
    numbers /= len(numbers)
    return sum(numbers)
"""

_TASK = """## Exercise NUMBER: TODO what is to be done ★☆☆

TODO 5 minutes · 1 point · explained in [TODO a heading](../../course/LESSON.ipynb)

TODO What it is good for, and the goal: write a function that takes the mean of an array of numbers.

**What will be checked**

- TODO Everything that is asked of the answer: `numbers` is an array of shape (n,) with n ≥ 1;
  the answer is a float, and the array that was passed in is the same afterwards.

**Expected output** for the numbers 1, 2 and 6: `3.0`

<details><summary>Hint 1: a nudge</summary>

TODO

</details>

<details><summary>Hint 2: the idea</summary>

TODO

</details>

<details><summary>Hint 3: almost the answer</summary>

TODO

</details>

<details><summary>I get this error</summary>

TODO

</details>"""

_SOLUTION = '''def NAME(numbers):
    """Take the mean.

    Args: numbers, an array of shape (n,).
    Returns: a float.
    """
    ### BEGIN SOLUTION
    return numbers.sum() / len(numbers)
    ### END SOLUTION'''

_TRY = """with trying():
    print(NAME(np.array([1.0, 2.0, 6.0])))"""

_TITLE = """# TODO topic: exercises

TODO How many exercises, what they are about, how long they take.
Read the lesson [TODO topic](../../course/LESSON.ipynb) first."""

_IMPORTS = """\
from autograder import check, hint, solution, trying  # first: it keeps TensorFlow's log quiet

import numpy as np"""

_NEXT = """## What next

TODO What to keep, and where to go on."""

# "Run All Cells" goes on after such a cell, whatever a learner wrote.
_GOES_ON = {"tags": ["raises-exception"]}


class CannotBegin(Exception):
    """The exercise cannot be begun; the message says why. Nothing was written."""


def begin(exercise: str) -> list[Path]:
    """Write the parts of a new exercise, a small one that works: cells, spec and answers.

    Nothing that is there is overwritten.

    Args:
        exercise: its id, `01.mean`; for the first exercise of a chapter that has no lesson
            yet, with the chapter's name: `07_evaluation.confusion`.

    Returns:
        The files that were made or, the notebook, added to.

    Raises:
        CannotBegin: the name does not fit, or a part of the exercise is there already.
    """
    chapter, name = _parsed(exercise)
    notebook_path = places.SOLUTIONS / chapter / f"{chapter}.ipynb"
    notebook = _notebook(notebook_path, chapter)
    spec, kept = spec_file(chapter, name), answers.FOLDER / chapter / f"{name}.py"
    cells = _cells(chapter, name, 1 + sum(_is_test(cell) for cell in notebook.cells))
    there = [str(path.relative_to(places.ROOT)) for path in (spec, kept) if path.exists()]
    ids = {cell.id for cell in notebook.cells}
    there += [f"the cell {cell.id} in {notebook_path.name}" for cell in cells if cell.id in ids]
    if there:
        raise CannotBegin(f"{exercise} has been begun already: there is {', '.join(there)}.")
    at = _end_of_exercises(notebook.cells)
    notebook.cells[at:at] = cells
    package = spec.with_name("__init__.py")
    if not package.exists():
        _write(package, f'"""Specs of chapter {chapter[:2]}, one module an exercise."""\n')
    _write(spec, _filled(_SPEC, chapter, name))
    _write(kept, _filled(_ANSWERS, chapter, name))
    notebook_path.parent.mkdir(parents=True, exist_ok=True)
    notebook_path.write_text(nbformat.writes(notebook) + "\n", encoding="utf-8")
    return [notebook_path, spec, kept]


def _parsed(exercise: str) -> tuple[str, str]:
    """The folder of the chapter and the name of the exercise."""
    match = _ID.fullmatch(exercise)
    if match is None or keyword.iskeyword(match[3]):
        raise CannotBegin(
            f"{exercise!r} is no name for an exercise: two digits of the chapter, a dot, and a "
            "name that a Python function can have, in small letters. An example: 01.mean"
        )
    number, topic, name = match.groups()
    known = next((one for one in places.chapter_folders() if one.startswith(number)), None)
    if known is None and topic is None:
        raise CannotBegin(
            f"There is no chapter {number} yet. Name it too, for instance {number}_topic.{name}"
        )
    chapter = f"{number}_{topic}" if topic else known
    if known not in (None, chapter):
        raise CannotBegin(f"Chapter {number} is {known}, not {chapter}.")
    return chapter, name


def spec_file(chapter: str, name: str) -> Path:
    """Where a spec stands: `autograder/specs/ch04_logits/softmax.py`."""
    return places.ROOT / "autograder" / "specs" / f"ch{chapter}" / f"{name}.py"


def _notebook(path: Path, chapter: str) -> NotebookNode:
    """The chapter's notebook of solutions, or a new one without exercises."""
    if path.is_file():
        return nbformat.read(path, as_version=4)
    notebook = v4.new_notebook(
        metadata={
            "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
            "language_info": {"name": "python"},
        }
    )
    notebook.cells = [
        v4.new_markdown_cell(_filled(_TITLE, chapter), id="title"),
        v4.new_code_cell(_IMPORTS, id="imports"),
        v4.new_markdown_cell(_NEXT, id="what-next"),
    ]
    return notebook


def _cells(chapter: str, name: str, number: int) -> list[NotebookNode]:
    """Task, answer, try and test."""
    cell_id = name.replace("_", "-")
    graded = f"test-{cell_id}"
    return [
        v4.new_markdown_cell(
            _filled(_TASK, chapter, name).replace("NUMBER", str(number)), id=f"{cell_id}-task"
        ),
        v4.new_code_cell(
            _filled(_SOLUTION, chapter, name),
            id=cell_id,
            metadata=_nbgrader(cell_id, grade=False),
        ),
        v4.new_code_cell(
            _filled(_TRY, chapter, name),
            id=f"{cell_id}-try",
            metadata=_GOES_ON,
        ),
        v4.new_code_cell(
            f'check("{chapter[:2]}.{name}", {name})',
            id=graded,
            metadata=_nbgrader(graded, grade=True, points=1),
        ),
    ]


def _nbgrader(grade_id: str, grade: bool, **more: int) -> dict:
    flags = {"grade": grade, "locked": grade, "solution": not grade, "task": False}
    return {"nbgrader": {"grade_id": grade_id, "schema_version": 3, **flags, **more}, **_GOES_ON}


def _is_test(cell: NotebookNode) -> bool:
    return bool(cell.metadata.get("nbgrader", {}).get("grade"))


def _end_of_exercises(cells: list[NotebookNode]) -> int:
    """Where the next exercise goes: behind the last test, or before what closes the notebook."""
    tests = [i for i, cell in enumerate(cells) if _is_test(cell)]
    if tests:
        return tests[-1] + 1
    return next((i for i, cell in enumerate(cells) if cell.id == "what-next"), len(cells))


def _filled(template: str, chapter: str, name: str = "") -> str:
    words = {"NAME": name, "ID": f"{chapter[:2]}.{name}", "LESSON": chapter}
    return re.sub(r"\b(NAME|ID|LESSON)\b", lambda match: words[match[0]], template)


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("x", encoding="utf-8") as file:  # never over a file that is there
        file.write(text)
