"""Cells that try an answer show the learner's error and never stop the notebook."""

from __future__ import annotations

import os
import re

import nbformat
import pytest
from nbclient import NotebookClient
from patience import A_LONG_TIME

from course.toolkit import places

STUB = """def mean_of_squares(numbers):
    # YOUR CODE HERE
    raise NotImplementedError()
"""
RIGHT = """def mean_of_squares(numbers):
    return sum(number**2 for number in numbers) / len(numbers)
"""
BROKEN = """def mean_of_squares(numbers):
    total = sum(number**2 for number in numbers)
    return total / count
"""
UNCLOSED = RIGHT.replace("len(numbers)", "len(numbers")
TRY = """numbers = [1, 2, 3]
with trying():
    print("numbers:", numbers)
    print(mean_of_squares(numbers))
    print("after it")
"""
CHECK = 'check("00.name_error", mean_of_squares, seed=1)'
OTHER_ERROR = """def square(number):
    raise NotImplementedError("square() is for subclasses")

with trying():
    square(3)
"""


def run(*sources: str, **variables: str) -> list[list]:
    """Run cells with the tag of the exercises' cells in a fresh kernel; the outputs of each."""
    tags = {"tags": ["raises-exception"]}
    cells = [nbformat.v4.new_code_cell(source, metadata=tags) for source in sources]
    notebook = nbformat.v4.new_notebook(cells=cells)
    folder = places.assignment(places.EXERCISES, "00").parent
    resources = {"metadata": {"path": str(folder)}}
    client = NotebookClient(
        notebook, timeout=A_LONG_TIME, kernel_name="python3", resources=resources
    )
    client.execute(env={**os.environ, "PYTHONPATH": str(places.ROOT), **variables})
    return [cell.outputs for cell in notebook.cells]


def text(outputs: list) -> str:
    """Everything that a cell shows, without colours."""
    shown = []
    for output in outputs:
        if output.output_type == "stream":
            shown.append(output.text)
        elif output.output_type == "error":
            shown.append("\n".join(output.traceback))
        else:
            shown.append(output.data["text/plain"])
    return re.sub(r"\x1b\[[\d;]*m", "", "\n".join(shown))


def flat(shown: str) -> str:
    return " ".join(shown.split())


def arrows(shown: str) -> list[str]:
    """The lines of code to which the arrows of a traceback point."""
    return [line.strip() for line in re.findall(r"(?m)^-+> \d+ (.*)$", shown)]


IMPORT = "from autograder import check, hint, solution, trying"


@pytest.fixture(scope="module")
def session():
    """One sitting of a learner: cell name → what it showed."""
    cells = {
        "imports": IMPORT,
        "never ran": CHECK,
        "unclosed first": UNCLOSED,
        "try the unclosed": TRY,
        "check the unclosed": CHECK,
        "stub": STUB,
        "try the stub": TRY,
        "broken": BROKEN,
        "try the broken": TRY,
        "another NotImplementedError": OTHER_ERROR,
        "leave": "import sys\nwith trying():\n    sys.exit('bye')",
        "right": RIGHT,
        "try the right": TRY,
        "unclosed later": UNCLOSED,
        "check the version before": CHECK,
        "right again": RIGHT,
        "check again": CHECK,
        "stops before": f"1 / 0\n{BROKEN}",
        "check after it stopped": CHECK,
        "stops behind": f"{RIGHT}\n1 / 0",
        "check what ran": CHECK,
    }
    return dict(zip(cells, map(text, run(*cells.values())), strict=True))


def test_the_arrows_point_at_the_lines_of_the_learner(session):
    shown = session["try the broken"]
    assert arrows(shown) == ["print(mean_of_squares(numbers))", "return total / count"]
    assert "NameError: name 'count' is not defined" in shown
    assert "numbers: [1, 2, 3]" in shown
    assert "autograder" not in shown


def test_only_the_stub_is_called_not_attempted(session):
    assert "Not attempted yet" in session["try the stub"]
    assert arrows(session["try the stub"]) == []
    other = session["another NotImplementedError"]
    assert "Not attempted" not in other
    assert "square() is for subclasses" in other


def test_leaving_from_a_try_does_not_end_the_kernel(session):
    assert "SystemExit: bye" in session["leave"]
    assert "right, 1 point" in flat(session["check again"])


def test_a_right_answer_is_tried_as_without_us(session):
    assert session["try the right"].splitlines() == ["numbers: [1, 2, 3]", f"{14 / 3}", "after it"]


@pytest.mark.parametrize("name", ["try the unclosed", "check the unclosed"])
def test_a_name_that_its_cell_never_made_is_explained(session, name):
    assert "NameError: name 'mean_of_squares' is not defined" in session[name]
    assert (
        "There is no mean_of_squares yet, because its cell stopped: "
        "SyntaxError: incomplete input (line 2)."
    ) in session[name]


def test_nothing_is_said_of_a_cell_that_was_never_run(session):
    assert "NameError: name 'mean_of_squares' is not defined" in session["never ran"]
    assert "because its cell stopped" not in session["never ran"]


def test_a_verdict_after_a_cell_that_stopped_says_that_it_is_about_the_version_before(session):
    shown = flat(session["check the version before"])
    assert "right, 1 point" in shown
    assert (
        "The last run of the cell with mean_of_squares stopped: SyntaxError: incomplete "
        "input (line 2). This verdict is about the version that ran before."
    ) in shown
    shown = flat(session["check after it stopped"])
    assert "right, 1 point" in shown
    assert "stopped: ZeroDivisionError: division by zero. This verdict" in shown


@pytest.mark.parametrize("name", ["check again", "check what ran"])
def test_a_verdict_about_what_stands_on_the_page_says_nothing_of_the_kind(session, name):
    assert "right, 1 point" in flat(session[name])
    assert "version that ran before" not in flat(session[name])


@pytest.mark.parametrize("mode", ["autograde", "validate"])
def test_under_nbgrader_a_try_shows_the_error_too_and_a_check_says_what_it_said(mode):
    outputs = run(IMPORT, BROKEN, TRY, STUB, TRY, RIGHT, CHECK, NBGRADER_EXECUTION=mode)
    assert arrows(text(outputs[2])) == ["print(mean_of_squares(numbers))", "return total / count"]
    assert "Not attempted yet" in text(outputs[4])
    assert "right, 1 point" in flat(text(outputs[6]))


# Every kind of mistake at once: one that cannot be read, one that stops where it is defined, one
# that stops when it is called, one that leaves, one that gives back something else.
MISTAKES = {
    "environment": "def environment_report(:\n    pass",
    "name-error": BROKEN,
    "seed": "import no_such_module\n\ndef seeded_numbers(seed):\n    return []",
    "gpus": "def gpu_names(devices):\n    raise SystemExit",
}


@pytest.mark.slow
def test_run_all_cells_reaches_every_check_whatever_is_wrong_before():
    path = places.assignment(places.EXERCISES, "00")
    notebook = nbformat.read(path, as_version=4)
    for cell in notebook.cells:
        cell.source = MISTAKES.get(cell.id, cell.source)
    resources = {"metadata": {"path": str(path.parent)}}
    NotebookClient(
        notebook, timeout=A_LONG_TIME, kernel_name="python3", resources=resources
    ).execute()
    shown = {cell.id: text(cell.outputs) for cell in notebook.cells if cell.cell_type == "code"}
    assert "because its cell stopped: SyntaxError" in shown["test-environment"]
    assert "not right yet, 0 of 1 point" in shown["test-name-error"]
    assert "No module named 'no_such_module'" in shown["test-seed"]
    assert "not right yet, 0 of 1 point" in shown["test-gpus"]
